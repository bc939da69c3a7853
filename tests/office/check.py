"""Opens saved workbooks in openpyxl and LibreOffice: the new texts are there, and everything else is as it was.

    python3 tests/office/check.py FOLDER

FOLDER has a folder for each case: before.xlsx, after.xlsx, and texts.tsv with row, column and text (in hexadecimal).
"""

import csv
import pathlib
import subprocess
import sys
import tempfile

import openpyxl
from openpyxl.utils.escape import unescape

LARGE = 1_000_000
CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,0"


def wanted(case):
    """The texts by row and column; of two for a cell the last."""
    lines = (case / "texts.tsv").read_text().splitlines()
    fields = (line.split("\t") for line in lines)
    return {(int(row), int(column)): bytes.fromhex(text).decode() for row, column, text in fields}


def plain(value):
    return unescape(value) if isinstance(value, str) else value


def check_sheet(old, new, texts):
    assert old.merged_cells.ranges == new.merged_cells.ranges
    assert [v.sqref for v in old.data_validations.dataValidation] == [v.sqref for v in new.data_validations.dataValidation]
    assert old.print_area == new.print_area and old.page_setup.orientation == new.page_setup.orientation
    for row in range(1, max(old.max_row, new.max_row) + 1):
        for column in range(1, max(old.max_column, new.max_column) + 1):
            before, after = old.cell(row, column), new.cell(row, column)
            if (row, column) in texts:
                text = texts[row, column]
                assert (plain(after.value) or "") == text, (row, column, after.value, text)
                assert after.data_type in "sn" and (after.data_type == "s" or not text), (row, column, after.data_type)
            else:
                assert plain(before.value) == plain(after.value), (row, column, before.value, after.value)
                assert before.comment == after.comment or before.comment.text == after.comment.text
            if before.has_style:
                assert before.style_id == after.style_id, (row, column)


def check_openpyxl(case, texts):
    # The real template has 80,000 rows beside the products; what is in them is compared row by row.
    large = (case / "before.xlsx").stat().st_size > LARGE
    old, new = (openpyxl.load_workbook(case / name, read_only=large) for name in ("before.xlsx", "after.xlsx"))
    assert old.sheetnames == new.sheetnames
    for at, name in enumerate(old.sheetnames):
        if not large:
            check_sheet(old[name], new[name], texts if at == 0 else {})
            continue
        rows = zip(old[name].iter_rows(values_only=True), new[name].iter_rows(values_only=True), strict=True)
        for number, (before, after) in enumerate(rows, 1):
            if at == 0:
                before = tuple(texts.get((number, column), value) or None for column, value in enumerate(before, 1))
            assert before == after, (name, number, before, after)


def check_libreoffice(case, texts):
    with tempfile.TemporaryDirectory() as folder:
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = ["soffice", profile, "--headless", "--convert-to", CSV, "--outdir", folder, str(case / "after.xlsx")]
        done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
        made = pathlib.Path(folder) / "after.csv"
        assert made.is_file(), done.stdout + done.stderr
        with made.open(encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file))
    for (row, column), text in texts.items():
        cells = rows[row - 1] if row <= len(rows) else []
        found = cells[column - 1] if column <= len(cells) else ""
        assert found == text, (row, column, found, text)


def main():
    cases = sorted(path.parent for path in pathlib.Path(sys.argv[1]).glob("*/after.xlsx"))
    assert cases, f"{sys.argv[1]} has no cases"
    for case in cases:
        texts = wanted(case)
        check_openpyxl(case, texts)
        check_libreoffice(case, texts)
        print(f"  {case.name}: {len(texts)} texts, as expected in openpyxl and LibreOffice")


main()
