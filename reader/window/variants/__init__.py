"""The variants panel: the renderings of one remark beside one another."""
