"""A file becomes lines and page pictures: PDFium reads, pdfplumber is the second opinion."""
