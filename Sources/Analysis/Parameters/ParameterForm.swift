import Wording

/// A value of a parameter.
package enum ParameterValue: Equatable, Sendable {
  case text(String)
  case whole(Int)
  case number(Double)
  case truth(Bool)
  case texts([String])
  case wholes([Int])

  /// Its text; empty for a list.
  package var text: String {
    switch self {
    case .text(let text): text
    case .whole(let number): String(number)
    case .number(let number): number.plain
    case .truth(let value): value ? "yes" : "no"
    case .texts, .wholes: ""
    }
  }
}

/// Which values a parameter takes.
public enum ParameterForm: Equatable, Sendable {
  case whole
  case number
  /// `yes` or `no`; in a study file also `true` or `false`.
  case truth
  case choice([String])
  /// A whole number, or one of these words.
  case wholeOr([String])
  /// A text; `like` says how it is written.
  case text(like: String)
  case texts
  case wholes
  /// A day, e.g. 2024-12-31.
  case day

  /// The value that the text of an option is.
  package func value(of text: String) -> ParameterValue? {
    switch self {
    case .whole: return Int(text).map { .whole($0) }
    case .number:
      guard let number = Double(text), number.isFinite else { return nil }
      return .number(number)
    case .truth:
      switch text {
      case "yes", "true": return .truth(true)
      case "no", "false": return .truth(false)
      default: return nil
      }
    case .choice(let names): return names.contains(text) ? .text(text) : nil
    case .wholeOr(let words):
      return words.contains(text) ? .text(text) : Int(text).map { .whole($0) }
    case .text: return .text(text)
    case .day: return CalendarDay.isDay(text) ? .text(text) : nil
    case .texts: return .texts(Self.parts(of: text))
    case .wholes:
      let numbers = Self.parts(of: text).map { Int($0) }
      let known = numbers.compactMap { $0 }
      return known.count == numbers.count ? .wholes(known) : nil
    }
  }

  /// What to write instead of a wrong value.
  public func advice(for text: String?) -> String {
    switch self {
    case .whole: return "give a whole number"
    case .number: return "give a number"
    case .truth: return "give yes or no"
    case .choice(let names):
      let nearest = text.flatMap { nearestName(to: $0, among: names) }
      return (nearest.map { "did you mean \"\($0)\"? Give" } ?? "give")
        + " \(Self.either(names))"
    case .wholeOr(let words): return "give a whole number or \(Self.either(words))"
    case .text(let like): return "give a text like \"\(like)\""
    case .texts: return "give texts, as [\"a\", \"b\"]"
    case .wholes: return "give whole numbers, as [2015, 2020]"
    case .day: return "give a day, as 2024-12-31"
    }
  }

  /// "a, b or c".
  static func either(_ names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " or \(last)"
  }

  /// The parts of a text with commas, without the blanks around each.
  private static func parts(of text: String) -> [String] {
    text.split(separator: ",", omittingEmptySubsequences: false).map { part in
      var part = part
      while part.first == " " { part.removeFirst() }
      while part.last == " " { part.removeLast() }
      return String(part)
    }
  }
}
