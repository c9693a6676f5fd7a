import hashlib
import struct
import subprocess
import sys
import zlib

import pytest
from PIL import Image

from docviewer.core.document import DocumentKind, PageState
from docviewer.core.errors import UnreadableDocument, UnreadablePage
from docviewer.reading.image_source import ImageSource
from tests.builders.images import marked, pixel


def saved(picture, path, **options):
    picture.save(path, **options)
    return ImageSource(str(path))


@pytest.mark.parametrize("suffix", ["png", "jpg", "tif", "bmp", "gif", "webp"])
def test_every_format_opens_and_shows(tmp_path, suffix):
    source = saved(marked(), tmp_path / f"a.{suffix}", dpi=(144, 144))
    known = suffix not in ("gif", "webp")  # these two can't tell a resolution
    assert source.kind is DocumentKind.IMAGE
    assert source.sizes == (pytest.approx((30, 20) if known else (45, 30), rel=0.01),)
    pixels = source.render(0, 2.0)
    assert max(pixel(pixels, 2, 2)) < 16
    assert min(pixel(pixels, pixels.width - 2, pixels.height - 2)) > 239


def test_a_tiff_has_pages_of_their_own_sizes(tmp_path):
    pages = [marked((60, 40)), marked((30, 90), "L", "white", "black"), marked((10, 10), "1", 1, 0)]
    pages[0].save(tmp_path / "a.tif", save_all=True, append_images=pages[1:], dpi=(72, 72))
    source = ImageSource(str(tmp_path / "a.tif"))
    assert source.sizes == ((60, 40), (30, 90), (10, 10))
    assert [pixel(source.render(page, 1), 0, 0) for page in range(3)] == [(0, 0, 0)] * 3
    assert (source.render(1, 1).width, source.render(0, 1).width) == (30, 60)


def test_previews_in_a_tiff_are_no_pages(tmp_path):
    small = marked((6, 4))
    small.encoderinfo = {"tiffinfo": {254: 1}}
    marked().save(tmp_path / "a.tif", save_all=True, append_images=[small], dpi=(72, 72))
    assert len(ImageSource(str(tmp_path / "a.tif")).sizes) == 1


@pytest.mark.parametrize("suffix", ["jpg", "png", "tif", "webp"])
def test_a_page_on_its_side_is_shown_upright(tmp_path, suffix):
    exif = Image.Exif()
    exif[0x0112] = 6
    source = saved(marked(), tmp_path / f"a.{suffix}", exif=exif, dpi=(72, 72))
    source = ImageSource(str(tmp_path / f"a.{suffix}"))
    size = (30, 45) if suffix == "webp" else (40, 60)
    assert source.sizes == (pytest.approx(size, rel=0.01),)
    pixels = source.render(0, 1)
    assert (pixels.width, pixels.height) == size
    assert max(pixel(pixels, size[0] - 3, 2)) < 16


def test_dots_turn_with_their_page(tmp_path):
    exif = Image.Exif()
    exif[0x0112] = 6
    source = saved(marked(), tmp_path / "a.jpg", exif=exif, dpi=(144, 72))
    assert source.sizes == (pytest.approx((40, 30)),)
    pixels = source.render(0, 1)
    assert (pixels.width, pixels.height) == (40, 30)
    assert max(pixel(pixels, 37, 2)) < 16


def test_zooming_changes_the_picture_and_not_the_page(tmp_path):
    source = saved(marked((600, 400)), tmp_path / "a.png", dpi=(72, 72))
    for scale in (0.05, 0.5, 1.0, 3.0):
        pixels = source.render(0, scale)
        assert (pixels.width, pixels.height) == (round(600 * scale), round(400 * scale))
        assert len(pixels.data) == pixels.stride * pixels.height
        assert (pixel(pixels, 0, 0), pixel(pixels, pixels.width - 1, 0)) == ((0, 0, 0), (255, 255, 255))


def test_colours_keep_their_order(tmp_path):
    source = saved(Image.new("RGB", (8, 8), (200, 100, 50)), tmp_path / "a.png")
    assert pixel(source.render(0, 1), 3, 3) == (200, 100, 50)


def test_a_page_without_recognised_text_is_a_scan(tmp_path):
    page = saved(marked(), tmp_path / "a.png").read(0)
    assert (page.state, page.reason, page.texts, page.warnings) == (PageState.SCAN, "This page is a scan", (), ())


def test_a_picture_has_no_characters_links_or_bookmarks(tmp_path):
    source = saved(marked(), tmp_path / "a.png")
    assert source.glyphs(0) == ([], [], [], [])
    assert (source.links(0), source.outline()) == ((), ())
    assert source.sha256() == hashlib.sha256((tmp_path / "a.png").read_bytes()).hexdigest()


@pytest.mark.parametrize("suffix", ["png", "jpg"])
def test_a_file_that_ends_too_early_shows_what_there_is(tmp_path, suffix):
    Image.effect_noise((300, 300), 80).save(tmp_path / f"whole.{suffix}")
    raw = (tmp_path / f"whole.{suffix}").read_bytes()
    path = tmp_path / f"a.{suffix}"
    path.write_bytes(raw[: len(raw) // 2])
    source = ImageSource(str(path))
    assert source.render(0, 1).width > 0
    (warning,) = source.read(0).warnings
    assert warning.startswith("Page 1: The file ends too early")


@pytest.mark.parametrize(("keep", "name"), [(12, "head.png"), (60, "head.tif"), (3, "head.jpg")])
def test_a_file_that_is_nothing_but_a_beginning_is_refused(tmp_path, keep, name):
    marked().save(tmp_path / f"whole{name}")
    (tmp_path / name).write_bytes((tmp_path / f"whole{name}").read_bytes()[:keep])
    with pytest.raises(UnreadableDocument, match=f"{name} is damaged"):
        ImageSource(str(tmp_path / name))


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


@pytest.mark.parametrize("side", [9_000, 60_000])
def test_a_small_file_that_unpacks_into_gigabytes_is_refused_before_it_is_unpacked(tmp_path, side):
    path = tmp_path / "bomb.png"
    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    body = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(bytes(1000))) + chunk(b"IEND", b"")
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + body)
    with pytest.raises(UnreadableDocument, match=r"bomb\.png is too large\. .* 64 million"):
        ImageSource(str(path))


def test_one_page_too_large_leaves_the_others(tmp_path):
    large = Image.new("1", (9_000, 9_000))
    marked().save(tmp_path / "a.tif", save_all=True, append_images=[large], dpi=(300, 300))
    source = ImageSource(str(tmp_path / "a.tif"))
    assert source.render(0, 1).width == 15
    with pytest.raises(UnreadablePage, match="64 million"):
        source.render(1, 0.01)


@pytest.mark.parametrize("page", [-1, 1])
def test_a_page_that_is_not_there_is_unreadable(tmp_path, page):
    with pytest.raises(UnreadablePage, match=f"Page {page + 1} can't be read"):
        saved(marked(), tmp_path / "a.png").read(page)


def test_a_picture_larger_than_can_be_shown_is_refused_at_that_zoom_only(tmp_path):
    source = saved(marked((2000, 2000)), tmp_path / "a.png", dpi=(72, 72))
    with pytest.raises(UnreadablePage, match="too large"):
        source.render(0, 5)
    assert source.render(0, 0.1).width == 200


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(UnreadableDocument, match=r"gone\.png doesn't exist"):
        ImageSource(str(tmp_path / "gone.png"))


def test_of_a_moving_picture_the_beginning_is_shown(tmp_path):
    marked().save(tmp_path / "a.gif", save_all=True, append_images=[marked(ink="red")])
    source = ImageSource(str(tmp_path / "a.gif"))
    assert (len(source.sizes), source.warnings) == (1, ("Of this moving picture only the beginning is shown.",))


def test_showing_a_picture_loads_no_numpy(tmp_path):
    marked().save(tmp_path / "a.png")
    program = (
        "import sys; from docviewer.reading.image_source import ImageSource;"
        f"s = ImageSource({str(tmp_path / 'a.png')!r});"
        "s.render(0, 0.5); s.read(0); sys.exit('numpy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
