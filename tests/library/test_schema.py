"""The JSON Schemas: fresh, valid, and of one mind with the loader."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
from tests.conftest import INVENTED, ROOT

from balcer import schema
from balcer.loading.locate import bundled


@pytest.mark.parametrize("kind", schema.kinds())
def test_the_data_fit(kind: str) -> None:
    validator = jsonschema.Draft202012Validator(schema.schema(kind))
    validator.check_schema(schema.schema(kind))

    for folder in (Path(bundled()), INVENTED):
        file = folder / f"{kind}.json"
        if file.exists():
            validator.validate(json.loads(file.read_text("utf-8")))


def test_the_written_schemas_are_fresh() -> None:
    for file, text in schema.texts():
        assert (ROOT / "data" / "schema" / file).read_text("utf-8") == text, "run: balcer schema --write data/schema"


@pytest.mark.parametrize(
    "wrong",
    [
        {"title": 5},
        {"tilte": "x"},
        {"kind": "episod"},
        {"part_of": "place:norland"},
        {"date": "March"},
        {"citations": []},
        {"citations": ["sketch/Career/0"]},
        {"aliases": "Slip"},
        {"quantities": [{"value": "5", "unit": "pot"}]},
        {"id": "work:Glaze"},
    ],
)
def test_what_the_loader_refuses_the_schema_refuses(wrong: dict[str, object]) -> None:
    glaze = {"id": "work:glaze", "citations": ["sketch/Career/1"], "title": "Glaze", "kind": "episode"}
    validator = jsonschema.Draft202012Validator(schema.schema("works"))

    assert validator.is_valid([glaze])
    assert not validator.is_valid([{**glaze, **wrong}])


def test_every_field_is_described() -> None:
    for kind in schema.kinds():
        made = schema.schema(kind)
        properties = made["properties"] if kind == "record" else made["items"]["properties"]
        assert [name for name, held in properties.items() if "description" not in held] == []
