"""What is set on pages by Typst: the PDF."""
