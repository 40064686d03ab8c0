"""What the README shows is what happens."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = ["README.md", "README.vi.md"]


def blocks(page: str, language: str) -> list[str]:
    text = (ROOT / page).read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("page", [*PAGES, "python/README.md"])
def test_python_examples_run(page: str) -> None:
    found = blocks(page, "python")
    assert found
    for block in found:
        run = subprocess.run([sys.executable, "-c", block], capture_output=True, text=True, check=True)
        for line, said in re.findall(r"^print\((.*?)\)\s+# (.*)$", block, re.MULTILINE):
            first = re.split(r",| \.\.\.", said.removeprefix("... "))[0]
            assert first in run.stdout, (line, said, run.stdout)


@pytest.mark.parametrize("page", PAGES)
def test_the_demo_begins_as_shown(page: str) -> None:
    demo = ROOT / "examples" / "bac-giang" / "demo.py"
    out = subprocess.run([sys.executable, demo], capture_output=True, text=True, check=True).stdout
    assert blocks(page, "text")[0].splitlines() == out.splitlines()[:30]


def test_the_c_example_compiles_and_runs(tmp_path: Path) -> None:
    compiler, library = shutil.which("cc"), ROOT / "target" / "release" / "libchiso.so"
    if compiler is None or not library.exists():
        pytest.skip("no C compiler, or libchiso is not built")
    (source,) = blocks("README.md", "c")
    (tmp_path / "main.c").write_text(source, encoding="utf-8")
    program = tmp_path / "main"
    flags = ["-std=c99", "-Wall", "-Wextra", "-Wpedantic", "-Werror", f"-I{ROOT / 'include'}"]
    link = [str(library), f"-Wl,-rpath,{library.parent}"]
    subprocess.run([compiler, *flags, tmp_path / "main.c", *link, "-o", program], check=True)
    environment = {**os.environ, "LD_LIBRARY_PATH": str(library.parent)}
    out = subprocess.run([program], capture_output=True, text=True, check=True, env=environment)
    assert out.stdout == "8230000 millionths of a point\n"
