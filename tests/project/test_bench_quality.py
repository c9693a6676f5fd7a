"""The quality bench: strategies and other tools by the same truth, stable halves, missing peers named."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from make_labelled import FOLDER

from docviewer.wiring import strategies
from tests.benchmarks.figures import Verdict
from tests.benchmarks.quality import __main__ as driver
from tests.benchmarks.quality import peers as tools
from tests.benchmarks.quality import tables
from tests.benchmarks.quality.peers import Peer, pdfminer
from tests.benchmarks.quality.samples import Sample, halves, samples_in
from tests.benchmarks.quality.scoring import Contender, peers_on, strategies_on

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docviewer.segmentation.scored_lines import FoundSegment

NAMES = ("chinese", "notice")


def by_the_truth(path: Path) -> list[FoundSegment]:
    """Be a tool that is always right."""
    (sample,) = (sample for sample in samples_in(FOLDER) if sample.name == path.stem)
    return [
        found
        for segment in sample.truth.segments
        for found in tools._found(segment.page, [(line.bbox, line.text) for line in segment.lines], segment.role)
    ]


PERFECT = Peer("perfect", lambda: True, by_the_truth)
ABSENT = Peer("absent", lambda: False, by_the_truth)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for kind, suffix in (("documents", "pdf"), ("truth", "json")):
        (tmp_path / kind).mkdir()
        for name in NAMES:
            shutil.copy(FOLDER / kind / f"{name}.{suffix}", tmp_path / kind)
    shutil.copy(FOLDER / "documents" / "notice.pdf", tmp_path / "documents" / "without-truth.pdf")
    return tmp_path


@pytest.fixture
def samples(folder: Path) -> list[Sample]:
    return samples_in(folder)


def test_documents_with_a_truth_are_taken(samples: Sequence[Sample]) -> None:
    assert [sample.name for sample in samples] == list(NAMES)


def test_halves_are_apart_have_all_and_stay_the_same() -> None:
    named = [Sample(f"paper-{n}", Path(), samples_in(FOLDER)[0].truth) for n in range(9)]
    one, other = halves(named)
    assert sorted(sample.name for sample in (*one, *other)) == sorted(sample.name for sample in named)
    assert (len(one), len(other)) == (5, 4)
    assert halves(named[::-1]) == (one, other)


def test_every_registered_strategy_is_scored_on_every_document(samples: Sequence[Sample]) -> None:
    contenders = strategies_on(samples, "off")
    assert [contender.name for contender in contenders] == list(strategies())
    assert all(set(contender.scores) == set(NAMES) for contender in contenders)


def test_a_tool_that_says_the_truth_scores_one(samples: Sequence[Sample]) -> None:
    (perfect,) = peers_on(samples, [PERFECT, ABSENT])
    means = perfect.means(samples)
    assert means == pytest.approx(dict.fromkeys(means, 1.0))


def test_a_tool_without_headings_scores_less(samples: Sequence[Sample]) -> None:
    (plain,) = peers_on(samples, [Peer("pdfminer.six", lambda: True, pdfminer)])
    means = plain.means(samples)
    assert means["head_f1"] == 0.0
    assert 0.0 < (means["boundary_f1"] or 0.0) < 1.0
    assert means["lines_covered"] == 1.0


def test_poppler_gives_blocks_in_our_terms() -> None:
    word = '<word xMin="72" yMin="100" xMax="90" yMax="112">Sea &amp;</word>'
    lines = "".join(
        f'<line xMin="72.0" yMin="{y}.5" xMax="140.0" yMax="{y + 12}.5">{word}{word}</line>' for y in (100, 114)
    )
    told = (
        f'<page width="612"></page><page width="612"><block xMin="72" yMin="100" xMax="140" yMax="126">{lines}</block>'
    )
    (block,) = tools.poppler_blocks(told)
    assert (block.page, block.role, block.text) == (1, "paragraph", "Sea & Sea & Sea & Sea &")
    assert block.pieces == ((1, (72.0, 100.5, 140.0, 112.5)), (1, (72.0, 114.5, 140.0, 126.5)))


def test_goals_are_judged_beside_the_best_peer(samples: Sequence[Sample]) -> None:
    (perfect,) = peers_on(samples, [PERFECT])
    worse = Contender("worse", False, strategies_on(samples, "off", ("font-size",))[0].scores)
    met = tables.goals(Contender("layout", True, perfect.scores), [worse], samples)
    assert [(row.figure, row.verdict) for row in met[:2]] == [
        ("para_f1 of layout", Verdict.MET), ("  beside the best peer", Verdict.MET)
    ]  # fmt: skip
    missed = tables.goals(Contender("layout", True, worse.scores), [worse, perfect], samples)
    assert missed[1].peer == "perfect 1.000"
    assert missed[1].verdict is Verdict.MISSED


def test_the_driver_tells_figures_halves_and_the_worst(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(driver, "PEERS", (PERFECT,))
    (folder / "tagged").mkdir()
    shutil.copy(FOLDER / "documents" / "notice.pdf", folder / "tagged")
    assert driver.main([str(folder), "--split", "--no-speed", "--tables", "off"]) == 0
    told = capsys.readouterr().out
    for words in ("Means over 2 documents", "The second half, 1 documents", "perfect", "The worst 5 of layout"):
        assert words in told
    assert "para_f1 of tagged on tagged documents" in told


def test_a_missing_peer_is_named_and_ends_with_1(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(driver, "PEERS", (PERFECT, ABSENT))
    assert driver.main([str(folder), "--no-speed", "--tables", "off"]) == 1
    told = capsys.readouterr().out
    assert "Figures of absent" in told
    assert "MISSING" in told


def test_a_folder_without_truth_ends_with_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert driver.main([str(tmp_path)]) == 2
    assert "truth/NAME.json" in capsys.readouterr().err


def test_a_damaged_truth_is_named_and_ends_with_2(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "truth" / "notice.json").write_text('{"segments": 3}', encoding="utf-8")
    assert driver.main([str(folder)]) == 2
    assert "$.segments is 3, not a list." in capsys.readouterr().err
