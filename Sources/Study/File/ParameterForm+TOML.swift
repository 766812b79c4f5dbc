import Analysis

extension ParameterForm {
  /// The value that one of a study file is; nil when it is none.
  func value(of value: TOMLValue) -> ParameterValue? {
    switch (self, value) {
    case (.whole, .integer(let number)), (.wholeOr, .integer(let number)): return .whole(number)
    case (.number, .integer(let number)): return .number(Double(number))
    case (.number, .real(let number)): return number.isFinite ? .number(number) : nil
    case (.truth, .boolean(let value)): return .truth(value)
    case (.truth, .text(let text)), (.choice, .text(let text)), (.text, .text(let text)),
      (.day, .text(let text)), (.day, .date(let text)):
      return self.value(of: text)
    case (.texts, .text(let text)): return .texts([text])
    case (.wholes, .integer(let number)): return .wholes([number])
    case (.wholeOr(let words), .text(let text)): return words.contains(text) ? .text(text) : nil
    case (.texts, .list(let items)):
      let texts = items.compactMap { item in
        if case .text(let text) = item.value { text } else { nil }
      }
      return texts.count == items.count ? .texts(texts) : nil
    case (.wholes, .list(let items)):
      let numbers = items.compactMap { item in
        if case .integer(let number) = item.value { number } else { nil }
      }
      return numbers.count == items.count ? .wholes(numbers) : nil
    default: return nil
    }
  }
}
