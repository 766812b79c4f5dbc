/// ISSN: keys of journals.
package enum ISSN {
  /// `1234-567X` if `text` is eight digits (the last may be X) with any blanks and hyphens and a right
  /// check digit, else nil. Eight zeros are a blank that somebody had to fill in.
  ///
  /// Source: ISO 3297; the check digit is modulus 11 with weights 8 to 2.
  package static func normalised(_ text: String) -> String? {
    guard let digits = StandardNumber.digits(text), digits.count == 8 else { return nil }
    var sum = 0
    for (index, digit) in digits.enumerated() {
      if digit == 10, index != 7 { return nil }
      sum += digit * (8 - index)
    }
    guard sum % 11 == 0, sum > 0 else { return nil }
    let characters = StandardNumber.text(digits)
    return "\(characters.prefix(4))-\(characters.suffix(4))"
  }
}

/// ISBN: keys of books.
package enum ISBN {
  /// The thirteen digits without hyphens if `text` is a valid ISBN-10 or ISBN-13, else nil. An
  /// ISBN-10 gets the prefix 978 and a new check digit, so that both forms agree.
  ///
  /// Source: ISO 2108; modulus 11 for ten digits, modulus 10 with weights 1 and 3 for thirteen.
  package static func normalised(_ text: String) -> String? {
    guard var digits = StandardNumber.digits(text) else { return nil }
    if digits.count == 10 {
      var sum = 0
      for (index, digit) in digits.enumerated() {
        if digit == 10, index != 9 { return nil }
        sum += digit * (10 - index)
      }
      guard sum % 11 == 0 else { return nil }
      digits = [9, 7, 8] + digits[..<9]
      digits.append((10 - weightedSum(digits) % 10) % 10)
    }
    guard digits.count == 13, !digits.contains(10), weightedSum(digits) % 10 == 0 else {
      return nil
    }
    return StandardNumber.text(digits)
  }

  /// The valid numbers of a BN field (`978-…; 978-…`), in its order.
  package static func list(_ field: String) -> [String] {
    Entities.splitAtSemicolons(field).compactMap { normalised(String($0)) }
  }

  private static func weightedSum(_ digits: [Int]) -> Int {
    var sum = 0
    for (index, digit) in digits.enumerated() { sum += digit * (index % 2 == 0 ? 1 : 3) }
    return sum
  }
}

enum StandardNumber {
  /// The digits of `text`, X as ten; nil if it holds anything but these, blanks and hyphens.
  static func digits(_ text: String) -> [Int]? {
    var digits: [Int] = []
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9": digits.append(Int(scalar.value - 0x30))
      case "X", "x": digits.append(10)
      default:
        if !TextFolding.isBlank(scalar), !TextFolding.isHyphen(scalar) { return nil }
      }
    }
    return digits
  }

  static func text(_ digits: [Int]) -> String {
    digits.map { $0 == 10 ? "X" : "\($0)" }.joined()
  }
}
