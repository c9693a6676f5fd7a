"""Scans for tests: pages of PDFs painted as a scanner would see them, and words as Tesseract writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PIL import Image, ImageChops, ImageFilter

from docviewer.reading.page_source import open_source

if TYPE_CHECKING:
    from pathlib import Path


def scanned(pdf: Path, page: int = 0, *, dpi: int = 300, angle: float = 0.0, noise: float = 0.0, blur: float = 0.0):
    """Paint a page in grey.

    Args:
        pdf: The document.
        page: Index.
        dpi: Resolution.
        angle: How far it lies askew, degrees counter-clockwise; quarters make it lie on its side.
        noise: Standard deviation of grey values, of 255.
        blur: Radius, pixels.
    """
    source = open_source(str(pdf))
    pixels = source.render(page, dpi / 72)
    size = (pixels.width, pixels.height)
    picture = Image.frombuffer("RGB", size, bytes(pixels.data), "raw", "BGRX", pixels.stride, 1).convert("L")
    source.close()
    if angle:
        picture = picture.rotate(angle, Image.Resampling.BICUBIC, expand=angle % 90 == 0, fillcolor=255)
    if blur:
        picture = picture.filter(ImageFilter.GaussianBlur(blur))
    if noise:
        picture = ImageChops.add(picture, Image.effect_noise(picture.size, noise), 1, -128)
    return picture


def save_scan(path: Path, *pictures: Image.Image, dpi: int = 300) -> Path:
    """Save pictures as the pages of one file."""
    pages = {"save_all": True, "append_images": pictures[1:]} if len(pictures) > 1 else {}
    pictures[0].save(path, dpi=(dpi, dpi), **pages)
    return path


def scanned_pdf(path: Path, *pictures: Image.Image, dpi: int = 300) -> Path:
    """Save pictures as a PDF of scans."""
    pictures[0].save(path, "PDF", resolution=float(dpi), save_all=True, append_images=pictures[1:])
    return path


TSV_HEAD = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"


def tsv_word(text, left, top, width, height, conf=96.0, line=1, block=1):
    """One row of TSV."""
    return f"5\t1\t{block}\t1\t{line}\t1\t{left}\t{top}\t{width}\t{height}\t{conf}\t{text}\n"
