"""The copy of the project that is built with the mutants in it, with a manifest of its own."""
import json
import pathlib
import re
import subprocess

def manifest(root, tests):
    """A manifest with the two test targets and what they use, with the settings of the real one."""
    package = json.loads(subprocess.run(
        ["swift", "package", "dump-package"], cwd=root, check=True, capture_output=True, text=True).stdout)
    targets = {target["name"]: target for target in package["targets"]}
    wanted, queue = [], [name for name in tests if name in targets]
    if len(queue) < len(tests):
        raise SystemExit("Deze testdoelen horen in Package.swift te staan: " + ", ".join(tests))
    while queue:
        name = queue.pop()
        if name in wanted or name not in targets:
            continue
        wanted.append(name)
        for dependency in targets[name]["dependencies"]:
            queue += [value[0] for key, value in dependency.items() if key in ("byName", "target")]
    lines = []
    for name in sorted(wanted):
        target = targets[name]
        if target["type"] == "system":
            package_config = f', pkgConfig: "{target["pkgConfig"]}"' if target.get("pkgConfig") else ""
            lines.append(f'.systemLibrary(name: "{name}"{package_config})')
            continue
        uses = [value[0] for dependency in target["dependencies"]
                for key, value in dependency.items() if key in ("byName", "target") and value[0] in wanted]
        kind = ".testTarget" if target["type"] == "test" else ".target"
        names = ", ".join(f'"{use}"' for use in uses)
        excluded = ", ".join(f'"{path}"' for path in target.get("exclude", []))
        place = f', path: "{target["path"]}"' if target.get("path") else ""
        lines.append(f'{kind}(name: "{name}", dependencies: [{names}]{place}, exclude: [{excluded}], swiftSettings: strict)')
    features = sorted({setting["kind"]["enableUpcomingFeature"]["_0"]
                       for name in wanted for setting in targets[name]["settings"]
                       if "enableUpcomingFeature" in setting["kind"]})
    settings = ", ".join(f'.enableUpcomingFeature("{feature}")' for feature in features)
    body = ",\n    ".join(lines)
    return (f"// swift-tools-version: 6.2\nimport PackageDescription\n"
            f"let strict: [SwiftSetting] = [{settings}]\n"
            f'let package = Package(\n  name: "Mutanten",\n  targets: [\n    {body}\n  ],\n'
            f"  swiftLanguageModes: [.v6])\n")


def copy_tree(root, tree, tests, woven):
    """Brings the copy up to date; what did not change keeps its date, so that builds stay incremental.

    woven: the texts that stand in place of those of the project, by path in the project.
    """
    texts = {pathlib.Path(name): text.encode() for name, text in woven.items()}
    texts[pathlib.Path("Package.swift")] = manifest(root, tests).encode()
    for folder in ("Sources", "Tests", "questionnaires", "reports"):
        for path in sorted((root / folder).rglob("*")):
            if path.is_file():
                texts.setdefault(path.relative_to(root), path.read_bytes())
    for name, data in texts.items():
        replace(tree / name, data)
    for path in tree.rglob("*"):
        if path.is_file() and ".build" not in path.parts and path.relative_to(tree) not in texts:
            path.unlink()


def replace(path, data):
    if not path.exists() or path.read_bytes() != data:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


# Read once; the compiler may not take a function that other modules inline apart from it.
SWITCH = """\
#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

@usableFromInline
enum Mutant {
  @usableFromInline
  static let active: Int = getenv("MUTANT").flatMap { Int(String(cString: $0)) } ?? 0
}
"""


def weave(root, modules, mutants):
    """The texts with all these mutants in them, and which lines belong to which mutants.

    mutants: by number. A body becomes a switch over the number in the environment variable MUTANT: a changed
    body for each, the one of the project as the default. An implicit return stays one.
    """
    files, lines = {f"Sources/{module}/Mutant.swift": SWITCH for module in modules}, {}
    by_file = {}
    for number, mutant in mutants.items():
        by_file.setdefault(mutant.file, {}).setdefault(mutant.body, []).append(number)
    for name, groups in by_file.items():
        text = (root / name).read_text(encoding="utf-8")
        out, last, row, spans = [], 0, 1, []

        def add(piece, numbers=()):
            nonlocal row
            out.append(piece)
            first, row = row, row + piece.count("\n")
            if numbers:
                spans.append((first, row, list(numbers)))

        for (start, end), numbers in sorted(groups.items()):
            add(text[last:start])
            add("\nswitch Mutant.active {\n", numbers)
            for number in numbers:
                mutant = mutants[number]
                after = mutant.offset + len(mutant.old)
                add(f"case {number}:\n{text[start:mutant.offset]}{mutant.new}{text[after:end]}\n", [number])
            add(f"default:\n{text[start:end]}\n", numbers)
            add("}\n", numbers)
            last = end
        add(text[last:])
        files[name], lines[name] = "".join(out), spans
    return files, lines


ERROR = re.compile(r"^(/\S[^:\n]*\.swift):(\d+):\d+: error:", re.M)


def not_compiling(tree, output, lines):
    """The numbers of the mutants that the errors of a build belong to."""
    numbers = set()
    for path, row in ERROR.findall(output):
        path = pathlib.Path(path)
        name = str(path.relative_to(tree)) if path.is_relative_to(tree) else ""
        spans = [mutants for first, last, mutants in lines.get(name, []) if first <= int(row) < last]
        # A line that belongs to several is that of their switch: the body itself cannot be wrapped.
        numbers.update(number for mutants in spans for number in mutants)
    return numbers


def check_types(tree, module, lines):
    """The numbers of the mutants with an error of types, of a module that uses no other: in seconds, not minutes."""
    features = re.findall(r'enableUpcomingFeature\("(\w+)"\)', (tree / "Package.swift").read_text(encoding="utf-8"))
    words = [word for feature in sorted(set(features)) for word in ("-enable-upcoming-feature", feature)]
    files = sorted(str(path) for path in (tree / "Sources" / module).rglob("*.swift"))
    result = subprocess.run(
        ["swiftc", "-typecheck", "-wmo", "-suppress-warnings", "-swift-version", "6", "-module-name", module]
        + words + files, capture_output=True, text=True)
    return not_compiling(tree, result.stderr, lines)
