import subprocess
import sys

import numpy as np
import pytest

from docviewer.core.errors import DocviewerError, EncryptedDocument, UnreadableDocument, UnreadablePage, WrongInput
from docviewer.core.lines import COLUMN_TYPES, Lines
from docviewer.reading.lines_reply import COLUMN_KINDS
from docviewer.reading.page_handlers import handlers
from docviewer.reading.slow_handlers import handlers as slow_handlers
from docviewer.workers.framing import RawArray
from tests.builders.pdf import Page, Text, build_pdf, column


def array(raw: RawArray):
    return np.frombuffer(raw.data, dtype=raw.dtype).reshape(raw.shape)


def opened(path):
    made = handlers()
    made["open"]({"path": str(path), "password": None})
    return made


def test_open_tells_sizes_title_and_warnings(tmp_path):
    path = build_pdf(tmp_path / "a.pdf", Page(size=(200, 300)), title="Small")
    assert handlers()["open"]({"path": str(path), "password": None}).result == {
        "sizes": [[200, 300]],
        "title": "Small",
        "warnings": [],
        "kind": "pdf",
        "background": "",
    }


def test_the_password_goes_through_open(tmp_path):
    path = build_pdf(tmp_path / "a.pdf", Page(), password="key")
    made = handlers()
    with pytest.raises(EncryptedDocument):
        made["open"]({"path": str(path)})
    assert made["open"]({"path": str(path), "password": "key"}).result["sizes"]


def test_lines_make_a_table_of_lines(tmp_path):
    path = build_pdf(tmp_path / "a.pdf", Page(), Page(column(72, 100, ["one", "two"])))
    reply = opened(path)["lines"]({"page": 1})
    lines = Lines.from_columns({name: array(reply.arrays[name]) for name in COLUMN_TYPES}, reply.result["texts"])
    assert (lines.texts, lines.page.tolist()) == (("one", "two"), [1, 1])
    assert (reply.result["state"], reply.result["warnings"]) == ("read", [])
    assert {name: raw.dtype for name, raw in reply.arrays.items()} == dict(COLUMN_TYPES)


def test_the_columns_of_a_reply_are_those_of_the_table():
    assert dict(COLUMN_TYPES) == COLUMN_KINDS


def test_an_empty_page_is_a_reply_with_empty_arrays(tmp_path):
    reply = opened(build_pdf(tmp_path / "a.pdf", Page()))["lines"]({"page": 0})
    assert reply.result["state"] == "empty"
    assert all(raw.shape == (0,) for raw in reply.arrays.values())


def test_render_gives_pixels_row_by_row(tmp_path):
    reply = opened(build_pdf(tmp_path / "a.pdf", Page(size=(20, 10))))["render"]({"page": 0, "scale": 2})
    assert reply.result == {"width": 40, "height": 20, "stride": 160}
    assert array(reply.arrays["pixels"]).shape == (20, 160)


def test_links_outline_and_hash_are_plain(tmp_path):
    made = opened(build_pdf(tmp_path / "a.pdf", Page(links={"https://example.org": (10, 10, 20, 20)}), outline=True))
    (link,) = made["links"]({"page": 0}).result["links"]
    assert (link["uri"], link["page"], len(link["bbox"])) == ("https://example.org", None, 4)
    assert made["outline"]({}).result == {"entries": [{"title": "Page 1", "page": 0, "depth": 0}]}
    assert len(made["hash"]({}).result["sha256"]) == 64


def test_glyphs_have_a_row_per_character(tmp_path):
    made = opened(build_pdf(tmp_path / "a.pdf", Page(column(72, 100, ["ab c", "d"]))))
    arrays = {name: array(raw).tolist() for name, raw in made["glyphs"]({"page": 0}).arrays.items()}
    assert arrays["line"] == [0, 0, 0, 0, 1]
    assert arrays["offset"] == [0, 1, 2, 3, 0]
    assert arrays["x0"][:4] == sorted(arrays["x0"][:4])


@pytest.mark.parametrize("page", [None, "1", 1.0, True])
def test_a_page_that_is_no_index_is_refused(tmp_path, page):
    with pytest.raises(WrongInput):
        opened(build_pdf(tmp_path / "a.pdf", Page()))["lines"]({"page": page})


def test_a_page_beyond_the_end_is_unreadable(tmp_path):
    with pytest.raises(UnreadablePage):
        opened(build_pdf(tmp_path / "a.pdf", Page()))["render"]({"page": 9, "scale": 1})


@pytest.mark.parametrize("made", [handlers(), slow_handlers()])
def test_nothing_is_answered_before_a_document_is_open(made):
    for name, handler in made.items():
        if not name.startswith("open"):
            with pytest.raises(DocviewerError, match="No document is open"):
                handler({"page": 0, "scale": 1})


def test_the_slow_worker_reads_lines_too(tmp_path):
    path = build_pdf(tmp_path / "a.pdf", Page(column(72, 100, ["one", "two"])))
    made = slow_handlers()
    assert made["open_plumber"]({"path": str(path), "password": None}).result == {"sizes": [[612, 792]]}
    assert made["lines_plumber"]({"page": 0}).result["texts"] == ["one", "two"]
    with pytest.raises(UnreadableDocument):
        made["open_plumber"]({"path": str(tmp_path / "gone.pdf"), "password": None})
    with pytest.raises(DocviewerError, match="No document is open"):
        made["lines_plumber"]({"page": 0})


def test_no_request_of_a_page_worker_loads_numpy(tmp_path):
    path = build_pdf(tmp_path / "a.pdf", Page([Text(10, 10, "x")]))
    program = (
        "import sys; from docviewer.reading.page_handlers import handlers; made = handlers();"
        f"made['open']({{'path': {str(path)!r}}}); made['render']({{'page': 0, 'scale': 1}}); made['outline']({{}});"
        "made['lines']({'page': 0}); made['glyphs']({'page': 0}); made['links']({'page': 0});"
        "assert 'numpy' not in sys.modules"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
