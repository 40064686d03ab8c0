"""Tables of text documents (DOCX), read with python-docx: ``pip install chiso[docx]``."""

from os import PathLike
from typing import Any


def tables(path: str | PathLike[str]) -> list[list[list[str]]]:
    """The tables of a document: rows of text, one text for a merged range, at its top left.

    A table that has as many columns as the one before it and no text between them carries it on: word
    processors split tables at page breaks.
    """
    try:
        import docx
        from docx.table import Table
    except ImportError as missing:
        raise ImportError("DOCX needs python-docx: pip install chiso[docx]") from missing
    document = docx.Document(str(path))
    found: list[list[list[str]]] = []
    joins = False
    for block in document.iter_inner_content():
        if not isinstance(block, Table):
            joins = joins and not block.text.strip()
            continue
        rows = _rows(block)
        if joins and found and rows and len(rows[0]) == len(found[-1][0]):
            found[-1].extend(rows)
        elif rows:
            found.append(rows)
        joins = True
    return found


def _rows(table: Any) -> list[list[str]]:
    seen: set[Any] = set()
    rows = []
    for row in table.rows:
        texts = [""] * row.grid_cols_before
        for cell in row.cells:
            # A merged range is one cell met again.
            first = cell._tc not in seen
            seen.add(cell._tc)
            texts.append(cell.text if first else "")
        rows.append(texts)
    width = max((len(row) for row in rows), default=0)
    return [row + [""] * (width - len(row)) for row in rows]
