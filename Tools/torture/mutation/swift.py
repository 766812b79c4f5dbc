"""The places of a Swift source that can be changed, and the source in which each is a switch.

An operator at a chosen place becomes an operator of its own, a literal or a call the argument of a
function; all of them look at a number that the environment gives, so that one build holds every mutant.
"""
import re

from mutation.places import Mutant, line_at

CODE = re.compile(
    r'//[^\n]*|/\*.*?\*/|#*"""(?:.|\n)*?"""#*|#"(?:[^"\n]|"(?!#))*"#|"(?:\\\(.*?\)|\\.|[^"\\\n])*"',
    re.DOTALL)
INFIX = {
    "<": ["<=", ">="], "<=": ["<", ">"], ">": [">=", "<="], ">=": [">", "<"], "==": ["!="],
    "!=": ["=="], "&&": ["||"], "||": ["&&"], "+": ["-"], "-": ["+"], "*": ["+"], "/": ["*"],
    "+=": ["-="], "-=": ["+="], "&+": ["&-"], "&-": ["&+"], ">>": ["<<"], "<<": [">>"],
}
PRECEDENCE = {
    "<": "Comparison", "<=": "Comparison", ">": "Comparison", ">=": "Comparison",
    "==": "Comparison", "!=": "Comparison", "&&": "LogicalConjunction", "||": "LogicalDisjunction",
    "+": "Addition", "-": "Addition", "*": "Multiplication", "/": "Multiplication",
    "+=": "Assignment", "-=": "Assignment", "&+": "Addition", "&-": "Addition",
    ">>": "BitwiseShift", "<<": "BitwiseShift", "..<": "RangeFormation",
}
CONSTRAINT = {
    "Comparison": "Comparable", "Addition": "Numeric", "Multiplication": "Numeric",
    "Assignment": "Numeric", "BitwiseShift": "BinaryInteger",
}
# What no test can or needs to notice: programmers' errors, and room asked for in advance.
IGNORED = re.compile(
    r"\bfunc [^\w`]|precondition|assert|fatalError|reserveCapacity|keepingCapacity|capacity: |@inlinable|"
    r"^\s*(import|case) |^\s*@")
DIGITS = "⊕⊖⊗⊘⊙⊚⊛⊜"


def masked(text):
    """The text with blanks for comments and strings, each character where it was."""
    return CODE.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), text)


def mutants(path, text):
    code = masked(text)
    found = []

    def add(begin, end, new):
        found.append(Mutant(path, begin, end, text[begin:end], new, line_at(text, begin)))

    position = 0
    for line in code.splitlines(keepends=True):
        if not IGNORED.search(line):
            for begin, end, changes in places(line):
                for new in changes:
                    add(position + begin, position + end, new)
        position += len(line)
    return found


def places(line):
    for match in re.finditer(r"(?<=[\w\])}!?] )(&&|\|\||[<>=!]=|&[+-]|[+-]=|<<|>>|[-+*/<>])(?= [\w(\[.$!-])", line):
        # Tuples are compared by operators of their own.
        if not (line[:match.start()].endswith(") ") and line[match.end():].startswith(" (")):
            yield match.start(), match.end(), INFIX[match.group()]
    for match in re.finditer(r"(?<=[\w)\]])\.\.<(?=[\w(])", line):
        # Nothing is less than an empty range.
        is_empty = line[:match.start()].endswith("0") and re.match(r"0\b", line[match.end():])
        yield match.start(), match.end(), ["..< one less than", "..< one more than"][bool(is_empty):]
    for match in re.finditer(r"(?<![\w!)\]])!(?=[\w(])", line):
        yield match.start(), match.end(), [""]
    for match in re.finditer(r"\b(true|false)\b", line):
        yield match.start(), match.end(), ["false" if match.group() == "true" else "true"]
    for match in re.finditer(r"(?<![\w.])(min|max)\(", line):
        yield match.start(), match.end(), ["max(" if match.group() == "min(" else "min("]
    numbers = list(re.finditer(r"(?<![\w.$])(?<!\de[-+])(\d+\.\d+|\d+)(?![\w.])", line))
    # A table is not code.
    for match in numbers if len(numbers) <= 4 else []:
        yield match.start(), match.end(), [
            f"{match.group()} * 1.25" if "." in match.group() else str(int(match.group()) + 1)]


def symbol(number):
    return "".join(DIGITS[number // base % 8] for base in (64, 8, 1))


def switched(text, numbered):
    """The text of one file with a switch at each of its mutants, given as (number, mutant)."""
    for number, mutant in sorted(numbered, key=lambda pair: -pair[1].begin):
        old = mutant.old
        if old in PRECEDENCE or old == "!":
            new = old + symbol(number)
        elif old in ("min(", "max("):
            new = f"mutantExtreme({number}, {'true' if old == 'min(' else 'false'}, "
        else:
            new = f"mutantValue({number}, {old}, {mutant.new})"
        text = text[:mutant.begin] + new + text[mutant.end:]
    return text


def operator(number, mutant):
    """The declaration of the operator that stands at the place; nothing for other places."""
    old, new = mutant.old, mutant.new
    name = old + symbol(number)
    chosen = f"mutantNumber() == {number}"
    if old == "!":
        return (f"prefix operator {name}\n"
                f"@usableFromInline @inline(__always) prefix func {name} (a: Bool) -> Bool {{ {chosen} ? a : !a }}\n")
    if old not in PRECEDENCE:
        return ""
    precedence = PRECEDENCE[old]
    text = f"infix operator {name}: {precedence}Precedence\n@usableFromInline @inline(__always) func {name} "
    if precedence.startswith("Logical"):
        return text + (
            "(a: Bool, b: @autoclosure () throws -> Bool) rethrows -> Bool "
            f"{{ {chosen} ? try a {new} b() : try a {old} b() }}\n")
    if old == "..<":
        shift = "-" if "less" in new else "+"
        return text + (
            f"(a: Int, b: Int) -> Range<Int> {{ {chosen} ? a..<max(a, b {shift} 1) : a..<b }}\n")
    constraint = CONSTRAINT[precedence]
    if old in ("==", "!="):
        constraint = "Equatable"
    elif old in ("&+", "&-"):
        constraint = "FixedWidthInteger"
    if precedence == "Assignment":
        return text + (f"<T: {constraint}>(a: inout T, b: T) "
                       f"{{ if {chosen} {{ a {new} b }} else {{ a {old} b }} }}\n")
    if old in ("<<", ">>"):
        return text + (f"<T: {constraint}, S: BinaryInteger>(a: T, b: S) -> T "
                       f"{{ {chosen} ? a {new} b : a {old} b }}\n")
    if old == "/":
        # Division has no protocol that both kinds of numbers share.
        body = f"{{ {chosen} ? a * b : a / b }}\n"
        return text + (f"<T: BinaryInteger>(a: T, b: T) -> T {body}"
                       f"@usableFromInline @inline(__always) func {name} <T: FloatingPoint>(a: T, b: T) -> T {body}")
    result = "Bool" if precedence == "Comparison" else "T"
    return text + (f"<T: {constraint}>(a: T, b: T) -> {result} "
                   f"{{ {chosen} ? a {new} b : a {old} b }}\n")


DECLARATIONS = """import CMutant

@usableFromInline @inline(__always) func mutantNumber() -> Int { Int(bibliolite_mutant()) }
@usableFromInline @inline(__always) func mutantValue<T>(_ number: Int, _ value: T, _ other: T) -> T {
  mutantNumber() == number ? other : value
}
@usableFromInline func mutantExtreme<T: Comparable>(_ number: Int, _ isLeast: Bool, _ first: T, _ others: T...) -> T {
  let isLeast = mutantNumber() == number ? !isLeast : isLeast
  return others.reduce(first) { isLeast ? min($0, $1) : max($0, $1) }
}
"""

C_HEADER = """extern long bibliolite_chosen_mutant;
static inline long bibliolite_mutant(void) { return bibliolite_chosen_mutant; }
"""
C_SOURCE = """#include <stdlib.h>
#include "CMutant.h"
long bibliolite_chosen_mutant = 0;
__attribute__((constructor)) static void choose(void) {
  const char *text = getenv("BIBLIOLITE_MUTANT");
  if (text) bibliolite_chosen_mutant = atol(text);
}
"""
