"""What every export shows: the remarks numbered, their renderings compared, the texts cut into runs."""
