"""The places of an SQL statement that can be changed so that it still compiles.

An inner join is not made an outer one: foreign keys make most of these the same."""
import re

from mutation.places import Mutant, line_at

TOKEN = re.compile(
    r"--[^\n]*|'(?:[^']|'')*'|\"[^\"]*\"|:\w+|[A-Za-z_][\w.]*|\d+(?:\.\d+)?|<=|>=|<>|\|\||[^\s\w]")
# Where a condition ends, when not in brackets.
ENDS = {"AND", "OR", "GROUP", "ORDER", "LIMIT", "WHERE", "JOIN", "LEFT", "CROSS", "UNION", "EXCEPT",
        "HAVING", "WINDOW", "WHEN", "THEN", "ELSE", "END", ";", ",", "CREATE", "AS"}
SWAPS = {
    "<": ["<=", ">="], "<=": ["<", ">"], ">": [">=", "<="], ">=": [">", "<"], "=": ["<>"],
    "<>": ["="], "+": ["-"], "-": ["+"], "/": ["*"], "DESC": ["ASC"],
    "min": ["max"], "max": ["min"], "sum": ["max"], "avg": ["max"],
}


def tokens(text):
    """(word, begin, end, depth of brackets) without comments."""
    found, depth = [], 0
    for match in TOKEN.finditer(text):
        word = match.group()
        if word.startswith("--"):
            continue
        if word == ")":
            depth -= 1
        found.append((word, match.start(), match.end(), depth))
        if word == "(":
            depth += 1
    return found


def mutants(path, text):
    all_tokens = tokens(text)
    found = []

    def add(begin, end, new):
        if text[begin:end].split() != new.split():
            found.append(Mutant(path, begin, end, text[begin:end], new, line_at(text, begin)))

    between = None  # the depth of a BETWEEN whose AND is to come
    for index, (word, begin, end, depth) in enumerate(all_tokens):
        following = [token[0] for token in all_tokens[index + 1:index + 3]] + ["", ""]
        before = all_tokens[index - 1][0] if index else ""
        for new in SWAPS.get(word, []):
            if word in ("min", "max", "sum", "avg") and following[0] != "(":
                continue
            if word == "-" and before in ("(", ",", "=", "THEN"):
                continue
            add(begin, end, new)
        if word == "*" and following[0] != ")" and before not in ("(", "SELECT"):
            add(begin, end, "+")
        elif word == "BETWEEN":
            between = depth
        elif word == "AND" and between == depth:
            between = None
        elif word in ("AND", "OR"):
            add(begin, end, "OR" if word == "AND" else "AND")
            if word == "AND":
                add(begin, condition_end(all_tokens, index, text), "")
        elif word in ("WHERE", "HAVING"):
            add(begin, condition_end(all_tokens, index, text), word + " 1")
        elif word == "LEFT":
            add(begin, end, "")
        elif word == "DISTINCT":
            add(begin, end, "")
        elif word == "UNION":
            if following[0] == "ALL":
                add(begin, all_tokens[index + 1][2], "UNION")
            else:
                add(begin, end, "UNION ALL")
        elif word == "NOT" and following[0] in ("EXISTS", "IN", "NULL"):
            add(begin, end, "")
        elif word == "EXISTS" and before != "NOT":
            add(begin, end, "NOT EXISTS")
        elif word == "IN" and before != "NOT":
            add(begin, end, "NOT IN")
        elif word == "IS" and following[0] == "NULL":
            add(begin, end, "IS NOT")
        elif re.fullmatch(r"\d+", word) and not is_ignored(all_tokens, index):
            add(begin, end, str(int(word) + 1))
        elif word == "BY" and before == "ORDER":
            key_end = sort_key_end(all_tokens, index)
            if key_end is not None:
                add(key_end, key_end, " DESC")
    return found


def is_ignored(all_tokens, index):
    """Whether another number says the same: EXISTS (SELECT 1 …), and (… LIMIT 1) as a value."""
    if all_tokens[index - 1][0] == "LIMIT" and all_tokens[index][3] > 0:
        return True
    return [token[0] for token in all_tokens[max(index - 3, 0):index]] == ["EXISTS", "(", "SELECT"]


def condition_end(all_tokens, index, text):
    """The end of the condition that begins after the token."""
    depth = all_tokens[index][3]
    inside_case = 0
    last = all_tokens[index][2]
    is_between = False
    for word, begin, end, at in all_tokens[index + 1:]:
        if at < depth:
            break
        if at == depth and word == "CASE":
            inside_case += 1
        if at == depth and word == "END" and inside_case:
            inside_case -= 1
        elif at == depth and word == "AND" and is_between:
            is_between = False
        elif at == depth and word in ENDS and not inside_case:
            break
        if at == depth and word == "BETWEEN":
            is_between = True
        last = end
    return last


def sort_key_end(all_tokens, index):
    """The end of the first key of an ORDER BY that goes up."""
    depth = all_tokens[index][3]
    last = all_tokens[index][2]
    for word, _, end, at in all_tokens[index + 1:]:
        if at < depth or at == depth and word in (",", ";", "LIMIT", "ROWS", "RANGE", "CREATE"):
            return last
        if at == depth and word in ("DESC", "COLLATE", "CASE"):
            return None
        last = end
    return last
