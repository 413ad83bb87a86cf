"""A remark of an analysis collated: its renderings, what differs beside the words, how outlets edit."""
