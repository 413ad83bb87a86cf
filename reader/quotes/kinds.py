from reader.model import *
def kind_by_length(t):
    return QuoteKind.DIRECT if len(t.split())>=5 else QuoteKind.FRAGMENT
def classify(a,q): return q
