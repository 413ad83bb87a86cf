"""The index of the set: every remark in a row, sorted and filtered."""
