"""Which differences may change the meaning, a rule for each kind of them."""
