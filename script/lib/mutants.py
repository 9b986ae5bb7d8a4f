"""Finds the small changes (mutants) that can be made in Swift code, and the body each one stands in."""
import bisect
import dataclasses
import re

SWAPS = {
    "==": "!=", "!=": "==", "<": "<=", "<=": "<", ">": ">=", ">=": ">", "&&": "||", "||": "&&",
    "+": "-", "-": "+", "+=": "-=", "-=": "+=",
}
# swift-format puts spaces around every binary operator; generics and arrows have none.
OPERATOR = re.compile(r"(?<=\s)(==|!=|<=|>=|<|>|&&|\|\||\+=|-=|\+|-)(?=\s)")
NUMBER = re.compile(r"(?<![\w.$])([01])(?!\w|\.\d)")
WORD = re.compile(r"(?<![\w.])(true|false)\b")
TRUTH = re.compile(r"(?<![\w)\]])\.(yes|no)\b(?!\()")
RETURN = re.compile(r"\breturn ([^\n{}]+)$", re.M)
SIGNATURE = re.compile(r"\b(?:func\b[^{}]*|var\b[^{}\n]*|init\b[^{}]*|subscript\b[^{}]*)\{")


def blank_out(text):
    """The code with comments and string literals replaced by spaces; offsets stay the same."""
    out = list(text)
    index, size = 0, len(text)

    def wipe(start, end):
        for place in range(start, min(end, size)):
            if out[place] != "\n":
                out[place] = " "

    while index < size:
        if text.startswith("//", index):
            end = text.find("\n", index)
            end = size if end < 0 else end
        elif text.startswith("/*", index):
            depth, end = 1, index + 2
            while end < size and depth:
                if text.startswith("/*", end):
                    depth, end = depth + 1, end + 2
                elif text.startswith("*/", end):
                    depth, end = depth - 1, end + 2
                else:
                    end += 1
        elif text[index] in '"#' and (literal := re.compile(r'(#*)("""|")').match(text, index)):
            end = end_of_string(text, literal.end(), literal[1], literal[2])
        else:
            index += 1
            continue
        wipe(index, end)
        index = end
    return "".join(out)


def end_of_string(text, index, hashes, quote):
    escape, close = "\\" + hashes, quote + hashes
    while index < len(text):
        if text.startswith(close, index):
            return index + len(close)
        if text.startswith(escape + "(", index):
            depth, index = 1, index + len(escape) + 1
            while index < len(text) and depth:
                if literal := re.compile(r'(#*)("""|")').match(text, index):
                    index = end_of_string(text, literal.end(), literal[1], literal[2])
                    continue
                depth += {"(": 1, ")": -1}.get(text[index], 0)
                index += 1
        elif text.startswith(escape, index):
            index += len(escape) + 1
        else:
            index += 1
    return index


def sites(text):
    """All (offset, old, new) of a file, in order."""
    code = blank_out(text)
    found = []
    for match in OPERATOR.finditer(code):
        # Texts can be put together, not taken apart.
        is_text = "+" in match[1] and ('"' in (text[match.start() - 2], text[match.end() + 1]))
        if not is_text and not re.search(r"func\s*$", code[:match.start()][-8:]):
            found.append((match.start(), match[1], SWAPS[match[1]]))
    for match in NUMBER.finditer(code):
        found.append((match.start(), match[1], "1" if match[1] == "0" else "0"))
    for match in WORD.finditer(code):
        found.append((match.start(), match[1], "false" if match[1] == "true" else "true"))
    for match in TRUTH.finditer(code):
        # A pattern of a switch would be there twice, which only the compiler would notice.
        line = code[code.rfind("\n", 0, match.start()) + 1:match.start()]
        if not re.match(r"\s*case\b(?!.*:)", line):
            found.append((match.start(), match[0], ".no" if match[1] == "yes" else ".yes"))
    signatures = [(match.end(), match[0]) for match in SIGNATURE.finditer(code)]
    for match in RETURN.finditer(code):
        before = [signature for end, signature in signatures if end <= match.start()]
        value = text[match.start(1):match.end(1)].rstrip()
        is_bool = before and re.search(r"(->|:)\s*Bool\s*(where[^{]*)?\{$", before[-1])
        if is_bool and value not in ("true", "false") and not value.endswith(("(", ",", "&&", "||")):
            found.append((match.start(1), value, f"!({value})"))
    return sorted(set(found))


# The head of what can be wrapped: a function, a getter, or a closure of a stored property.
HEAD = re.compile(
    r"(?<![\w.`])(?:(func|init|subscript)\b[^({]*\(|(var)\s+\w+\s*:[^=\n{]*(?=\{)|(get|set)\s*(?=\{)"
    r"|(=) (?=\{)|(?={ ?\w+(?:, \w+)* in\b))")
REST = re.compile(r"(?:(?!\b(?:func|var|let|init|case|typealias|subscript|import)\b)[^{}=;])*\{")
ACCESSORS = re.compile(r"\s*(?:mutating\s+|nonmutating\s+)?(?:get|set|_read|_modify|willSet|didSet)\s*[{(]")
PARAMETERS = re.compile(r" ?\w+(?:, \w+)* in\b")


def matching(code, start):
    """The offset just past the bracket that closes the one at start."""
    opens, depth = code[start], 0
    closes = {"(": ")", "{": "}"}[opens]
    for place in range(start, len(code)):
        depth += (code[place] == opens) - (code[place] == closes)
        if not depth:
            return place + 1
    return len(code)


def bodies(text):
    """The (start, end) of the bodies of functions, getters and closures, without their braces.

    Only the outermost ones: a function within a function is part of the outer body.
    """
    code, found, index = blank_out(text), [], 0
    while match := HEAD.search(code, index):
        index = match.end()
        rest = matching(code, index - 1) if match[1] else index
        if not (head := REST.match(code, rest)):
            continue
        start, end = head.end(), matching(code, head.end() - 1)
        if ACCESSORS.match(code, start):
            index = start
            continue
        if parameters := PARAMETERS.match(code, start):
            start = parameters.end()
        found.append((start, end - 1))
        index = end
    return found


@dataclasses.dataclass(frozen=True)
class Mutant:
    name: str
    file: str
    offset: int
    old: str
    new: str
    line: str
    body: tuple  # start and end in the file; None when it stands in none


def all_mutants(root, modules):
    mutants = []
    for module in modules:
        for path in sorted((root / "Sources" / module).rglob("*.swift")):
            text = path.read_text(encoding="utf-8")
            name = str(path.relative_to(root))
            wraps = bodies(text)
            starts = [start for start, _ in wraps]
            for offset, old, new in sites(text):
                number = text.count("\n", 0, offset) + 1
                column = offset - text.rfind("\n", 0, offset)
                shown = " ".join(f"{old} -> {new}".split())
                line = " ".join(text.splitlines()[number - 1].split())
                place = bisect.bisect_right(starts, offset) - 1
                body = wraps[place] if place >= 0 and offset < wraps[place][1] else None
                mutants.append(Mutant(f"{name}:{number}:{column} {shown}", name, offset, old, new, line, body))
    return mutants
