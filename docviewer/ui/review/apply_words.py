"""Words of an act on many segments: on its button, in its preview, behind "Undo"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docviewer.core.apply_to_all import Act
from docviewer.core.page_ranges import format_pages
from docviewer.ui.wording import tr, tr_n

if TYPE_CHECKING:
    from docviewer.core.apply_to_all import Plan

#: Act -> (in the list, on the button for one, for many, behind "Undo" for one, for many).
_WORDS: dict[Act, tuple[str, str, str, str, str]] = {
    Act.ACCEPT: ("Accept", "Accept {n} segment", "Accept {n} segments", "accept {n} segment", "accept {n} segments"),
    Act.REJECT: ("Reject", "Reject {n} segment", "Reject {n} segments", "reject {n} segment", "reject {n} segments"),
    Act.ATTENTION: (
        "Mark as needing attention",
        "Mark {n} segment",
        "Mark {n} segments",
        "mark {n} segment",
        "mark {n} segments",
    ),
    Act.REOPEN: (
        "Re-open",
        "Re-open {n} segment",
        "Re-open {n} segments",
        "re-open {n} segment",
        "re-open {n} segments",
    ),
    Act.RETYPE: (
        "Change role",
        "Change {n} segment",
        "Change {n} segments",
        "change to {role} of {n} segment",
        "change to {role} of {n} segments",
    ),
    Act.EXCLUDE: (
        "Exclude",
        "Exclude {n} segment",
        "Exclude {n} segments",
        "exclude {n} segment",
        "exclude {n} segments",
    ),
    Act.RESET: (
        "Reset to automatic",
        "Reset {n} segment",
        "Reset {n} segments",
        "reset {n} segment",
        "reset {n} segments",
    ),
}
#: Act -> why some are left out, for one and for many.
_ALREADY: dict[Act, tuple[str, str]] = {
    Act.ACCEPT: ("{n} is left out: it is accepted already.", "{n} are left out: they are accepted already."),
    Act.REJECT: ("{n} is left out: it is rejected already.", "{n} are left out: they are rejected already."),
    Act.ATTENTION: ("{n} is left out: it is marked already.", "{n} are left out: they are marked already."),
    Act.REOPEN: ("{n} is left out: it has no verdict.", "{n} are left out: they have no verdict."),
    Act.RETYPE: ("{n} is left out: it is that already.", "{n} are left out: they are that already."),
    Act.RESET: ("{n} is left out: nothing of it was corrected.", "{n} are left out: nothing of them was corrected."),
}


def act_words(act: Act) -> str:
    """Return an act as it stands in the list."""
    return tr(_WORDS[act][0])


def button_words(plan: Plan) -> str:
    """Return what the button says, as "Accept 23 segments"."""
    _, one, many, _, _ = _WORDS[plan.wish.act]
    return tr_n(one, many, len(plan.takes))


def step_words(plan: Plan) -> str:
    """Return what stands behind "Undo", as "accept 23 segments"."""
    _, _, _, one, many = _WORDS[plan.wish.act]
    return tr_n(one, many, len(plan.takes), role=tr(plan.wish.role.label))


def summary_words(plan: Plan) -> str:
    """Say what is taken, as "18 paragraph, 5 heading on pages 1-3, 7"."""
    if not len(plan.takes):
        return tr("Nothing to do.")
    roles = ", ".join(f"{count:,} × {tr(role.label)}" for role, count in plan.by_role)
    one, many = "{roles}, on page {pages}", "{roles}, on pages {pages}"
    return tr_n(one, many, len(plan.pages), roles=roles, pages=format_pages(plan.pages))


def caution_words(plan: Plan) -> str:
    """Say what is left out and why, and what becomes of what was accepted; empty where there is nothing to say."""
    sentences = []
    if plan.already:
        sentences.append(tr_n(*_ALREADY[plan.wish.act], plan.already))
    if plan.reopened:
        one = "{n} of them is accepted; it will be told as changed since review."
        many = "{n} of them are accepted; they will be told as changed since review."
        sentences.append(tr_n(one, many, plan.reopened))
    return " ".join(sentences)
