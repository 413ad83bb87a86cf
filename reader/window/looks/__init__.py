"""How the window looks: colours, typefaces, marks under the words, icons."""
