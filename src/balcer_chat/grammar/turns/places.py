"""Parts of the world and of towns, and what is outside a place.

"Which corners of the world did he ..."            which places did he
"Which exhibits were not in A?"                    which exhibits outside A
"""

from __future__ import annotations

from balcer_chat.grammar.turns.turn import turning

_turn = turning(
    people=(
        r"(?:us|usa|american|north american|european|asian|canadian|chinese|japanese|french|german|british|english)"
    ),
)  # fmt: skip

PLACES = (
    # places on a map
    _turn("parts corners regions bits areas",
          r"^(?:(?P<x>{plain}) )?(?:(?:in|from|to|at) )?(?:which|what) (?:(?:parts|corners|regions|bits|areas) of the"
          r" (?:world|globe|earth|planet)|regions) (?P<r>.+)$", "which places {x} {r}"),
    _turn("part area section",
          r"^(?P<a>.*?)(?:what|which) (?:part|area|section) of (?:town|the (?:city|town)|(?:which|what) (?:city|"
          r"town))(?P<r> .+)$", "{a} which district {r}"),
    # where something was
    _turn("non", r"^(?P<a>.*?)non (?P<x>{people}) (?P<r>.+?){end}", "{a} {r} outside {x}"),
    _turn("not",
          r"^(?P<a>(?:which|what|where|list|name) .+?)(?: that| which)? (?:is|are|was|were|lie|lies) not (?:in|within|"
          r"inside) (?P<x>.+)$", "{a} outside {x}"),
)  # fmt: skip
