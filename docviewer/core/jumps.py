"""Remember where a person came from by jumps, and go there and back again, as a browser does."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Generic, TypeVar

T = TypeVar("T")

#: So many places are remembered; the oldest are forgotten.
MOST = 100


@dataclass(frozen=True, slots=True)
class Jumps(Generic[T]):
    """The places behind and before the one looked at, in one document.

    Attributes:
        back: Places jumped from, the latest last.
        forward: Places gone back from, the latest last.
    """

    back: tuple[T, ...] = ()
    forward: tuple[T, ...] = ()

    def jumped(self, origin: T) -> Jumps[T]:
        """Return what is remembered after a jump from `origin`: what was gone back from is forgotten."""
        return Jumps((*self.back, origin)[-MOST:])

    def gone_back(self, here: T) -> tuple[Jumps[T], T] | None:
        """Return what is remembered after going back from `here`, and where to; None at the beginning."""
        if not self.back:
            return None
        return replace(self, back=self.back[:-1], forward=(*self.forward, here)), self.back[-1]

    def gone_forward(self, here: T) -> tuple[Jumps[T], T] | None:
        """Return what is remembered after going forward from `here`, and where to; None at the end."""
        if not self.forward:
            return None
        return Jumps((*self.back, here)[-MOST:], self.forward[:-1]), self.forward[-1]
