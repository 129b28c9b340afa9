"""Find every word of the app that a translator has to see: in the code and in the library's files.

pyside6-lupdate knows `self.tr` and `translate` only. Here the pure modules take their translator as
an argument and the exercises are data, so the code is read by Python's own parser instead:

* ``self.tr("…")``: the context is the class, as PySide looks it up at run time;
* ``_tr("…")`` of a module: the context its own ``_tr`` names;
* ``tr("…")``, ``domain_words("…")``, ``mark("…")`` and ``plural(n, "1 …", "{n} …", tr)``: "domain";
* every text of ``assets/library/**/*.toml`` that is not an id: "Library".
"""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

DOMAIN, LIBRARY = "domain", "Library"
_PLAIN = frozenset({"tr", "domain_words", "mark"})
_NO_WORDS = frozenset(
    {
        *("id", "ids", "kind", "laterality", "posture", "breath", "exercise", "equipment"),
        *("pose", "poses", "pose_from", "pose_to", "start_pose", "propped_poses"),
        *("source", "alternatives", "allowed", "forbidden", "at_hand", "drops"),
        *("icon", "icons", "side", "rig", "license", "picture", "side_by_side"),
        *("substitutes", "variant"),
    }
)
"""Keys of the library's files whose strings are ids or notes for us, never on screen."""


class UntranslatableError(ValueError):
    """A call whose words or whose context cannot be told from the code."""


@dataclass(frozen=True, slots=True, order=True)
class Message:
    """One text to translate; ``plural`` ones have a form for each number class of a language."""

    context: str
    source: str
    plural: bool = False
    comment: str = ""
    """For the translator: the English singular of a plural one."""


def messages_of(root: Path) -> list[Message]:
    """Return all messages of a source tree, each once, in a fixed order."""
    found: set[Message] = set()
    for path in sorted((root / "sirelief_gui").rglob("*.py")):
        found.update(messages_of_code(path.read_text(encoding="utf-8"), str(path)))
    for path in sorted((root / "assets" / "library").rglob("*.toml")):
        texts = _library_texts(path)
        found.update(Message(LIBRARY, text) for text in texts)
    return sorted(found)


def messages_of_code(code: str, name: str) -> list[Message]:
    """Return the messages of one module, and raise UntranslatableError with its place."""
    reader = _Reader(name, ast.parse(code))
    return reader.messages


def _library_texts(path: Path) -> Iterator[str]:
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    yield from _texts(data)


def _texts(value: object, key: str = "") -> Iterator[str]:
    if isinstance(value, Mapping):
        for name, inner in value.items():
            # "phases" is a list of tables for words, and a list of ids beside a technique cue.
            if name not in _NO_WORDS or _is_tables(inner):
                yield from _texts(inner, name)
    elif isinstance(value, list) and key == "sources":
        # "S1: steps, both holds": a code, and what was taken from there. Facts name codes only.
        yield from (text.partition(":")[2].strip() for text in value if ":" in text)
    elif isinstance(value, list):
        if key != "phases" or _is_tables(value):
            for inner in value:
                yield from _texts(inner, key)
    elif isinstance(value, str) and value:
        yield value


def _is_tables(value: object) -> bool:
    return isinstance(value, list) and bool(value) and isinstance(value[0], Mapping)


class _Reader(ast.NodeVisitor):
    def __init__(self, name: str, tree: ast.Module) -> None:
        self.messages: list[Message] = []
        self._name = name
        self._classes: list[str] = []
        self._own_context = _context_of_tr(tree)
        self._called: set[int] = set()
        self.visit(tree)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_Attribute(self, node: ast.Attribute) -> None:
        is_own_tr = isinstance(node.value, ast.Name) and node.value.id == "self"
        if node.attr == "tr" and is_own_tr and id(node) not in self._called:
            raise self._fault(node, "self.tr is passed on: pass domain_words, whose context is one")
        self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        function = node.func
        self._called.add(id(function))
        if isinstance(function, ast.Name):
            self._plain(node, function.id)
        elif isinstance(function, ast.Attribute):
            self._method(node, function)
        self.generic_visit(node)

    def _plain(self, node: ast.Call, name: str) -> None:
        if name in _PLAIN:
            self._add(DOMAIN, node.args[:1])
        elif name == "plural":
            self._add_plural(node)
        elif name == "_tr":
            if self._own_context is None:
                raise self._fault(node, "_tr has no context here")
            self._add(self._own_context, node.args[:1])

    def _method(self, node: ast.Call, function: ast.Attribute) -> None:
        owner = function.value
        if function.attr == "tr" and isinstance(owner, ast.Name) and owner.id == "self":
            if not self._classes or not self._add(self._classes[-1], node.args[:1]):
                raise self._fault(node, "self.tr wants its words in quotes, within a class")
        elif function.attr == "_tr":
            self._add(DOMAIN, node.args[:1])
        elif function.attr == "translate" and ast.unparse(owner).endswith("QCoreApplication"):
            context, *words = node.args
            if isinstance(context, ast.Constant):
                self._add(str(context.value), words[:1])

    def _add(self, context: str, words: list[ast.expr]) -> int:
        texts = [text for expression in words for text in _constants(expression)]
        self.messages += [Message(context, text) for text in texts]
        return len(texts)

    def _add_plural(self, node: ast.Call) -> None:
        one, many = (list(_constants(argument)) for argument in node.args[1:3])
        if len(one) != len(many) or not one:
            raise self._fault(node, "plural wants its singular and its plural in quotes")
        pairs = zip(one, many, strict=True)
        self.messages += [Message(DOMAIN, m, plural=True, comment=f"One: {o}") for o, m in pairs]

    def _fault(self, node: ast.expr, why: str) -> UntranslatableError:
        return UntranslatableError(f"{self._name}:{node.lineno}: {why}")


def _constants(expression: ast.expr) -> Iterator[str]:
    """Yield the texts an argument may be: one in quotes, or either side of a choice."""
    if isinstance(expression, ast.Constant) and isinstance(expression.value, str):
        yield expression.value
    elif isinstance(expression, ast.IfExp):
        yield from _constants(expression.body)
        yield from _constants(expression.orelse)


def _context_of_tr(tree: ast.Module) -> str | None:
    """Return the context that a module's own `_tr` function looks its words up in."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.name == "_tr":
            for call in ast.walk(node):
                if isinstance(call, ast.Call) and call.args:
                    first = call.args[0]
                    if isinstance(first, ast.Constant):
                        return str(first.value)
    return None
