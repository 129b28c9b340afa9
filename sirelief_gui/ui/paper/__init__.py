"""What is printed: sheets laid out and drawn, into a PDF or a picture of a page."""
