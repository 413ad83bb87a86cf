"""Work that may crash, hang or swell, in processes of its own. Its modules load little, to begin fast."""
