/// Dates of PD, EA and CY as ISO 8601: 'YYYY-MM-DD', 'YYYY-MM' or 'YYYY'.
package enum PublicationDate {
  /// The date of PD with PY.
  ///
  /// `DEC` → 'YYYY-12'; `JAN 9` → 'YYYY-01-09'; a range (`JUL-AUG`, `JAN 9-15`) is its beginning, as
  /// in Crossref and PubMed; a season (`SPR`) is the year only, since it is another month in another
  /// hemisphere. A day that the month does not have leaves the month.
  ///
  /// - Returns: nil without a year.
  package static func iso(_ written: String?, year: Int?) -> String? {
    guard let year, (1000...2999).contains(year) else { return nil }
    guard let written else { return "\(year)" }
    // Databases other than the Core Collection have the year in PD too, and patents several dates.
    let dates = dates(in: written)
    if !dates.isEmpty { return dates.filter { $0.hasPrefix("\(year)-") }.min() ?? "\(year)" }
    guard let parts = parts(written), let month = parts.month else { return "\(year)" }
    return iso(year: year, month: month, day: parts.day)
  }

  /// The year of the first date in a PD that has years: "US2019000001-A1   30 Jan 2020   G06F-003/00" →
  /// 2020.
  package static func firstYear(_ written: String) -> Int? {
    if let date = dates(in: written).min() { return year(ofISO: date) }
    return written.utf8.count == 4 ? FieldValues.year(written) : nil
  }

  /// All dates of month and year, in their order: `30 Jan 2020`, `JAN 30 2020`, `January 30, 2020`,
  /// `2020-Jan-30`, `Jan 2020`; and `07 2006`, when that is all there is.
  static func dates(in written: String) -> [String] {
    if !hasYear(written) { return [] }
    let words = written.split { !($0.isLetter || $0.isNumber) }
    func year(at index: Int) -> Int? {
      words.indices.contains(index) ? FieldValues.year(String(words[index])) : nil
    }
    func day(at index: Int) -> Int? {
      guard words.indices.contains(index), words[index].utf8.count <= 2,
        let day = Int(words[index]), (1...31).contains(day)
      else { return nil }
      return day
    }
    if words.count == 2, let year = year(at: 1), words[0].utf8.count == 2,
      let month = Int(words[0]),
      (1...12).contains(month)
    {
      return [iso(year: year, month: month, day: nil)]
    }
    var dates: [String] = []
    for index in words.indices {
      guard words[index].utf8.count >= 3, words[index].allSatisfy(\.isLetter),
        let month = months[String(words[index].uppercased().prefix(3))]
      else { continue }
      if let found = year(at: index + 1) {
        dates.append(iso(year: found, month: month, day: day(at: index - 1)))
      } else if let day = day(at: index + 1), let found = year(at: index + 2) {
        dates.append(iso(year: found, month: month, day: day))
      } else if let found = year(at: index - 1) {
        dates.append(iso(year: found, month: month, day: day(at: index + 1)))
      }
    }
    return dates
  }

  /// Whether there are four digits together.
  private static func hasYear(_ written: String) -> Bool {
    var length = 0
    for byte in written.utf8 {
      length = byte &- 0x30 < 10 ? length + 1 : 0
      if length == 4 { return true }
    }
    return false
  }

  /// The date of EA, with EY where the year stands there: `MAY 2020` → '2020-05', `JULY` and 2019 →
  /// '2019-07'. Nil without a year.
  package static func earlyAccess(_ written: String, year: Int? = nil) -> String? {
    guard let parts = parts(written) else { return nil }
    guard let year = parts.year ?? year else { return nil }
    guard let month = parts.month else { return "\(year)" }
    return iso(year: year, month: month, day: parts.day)
  }

  /// The year of an ISO date of this type.
  package static func year(ofISO date: String) -> Int? { Int(date.prefix(4)) }

  /// First day of a conference: `OCT 16-18, 2016` → '2016-10-16', `AUG, 2015` → '2015-08'.
  package static func conference(_ written: String) -> String? { earlyAccess(written) }

  private struct Parts {
    var month: Int?
    var day: Int?
    var year: Int?
  }

  /// The first month, the number after it that can be a day, and the number that can be a year.
  private static func parts(_ written: String) -> Parts? {
    let words = written.split { !($0.isLetter || $0.isNumber) }
    if words.isEmpty { return nil }
    var result = Parts()
    var sawSecondMonth = false
    for word in words {
      if let number = Int(word) {
        if word.utf8.count == 4, (1000...2999).contains(number) {
          if result.year == nil { result.year = number }
        } else if result.month != nil, result.day == nil, !sawSecondMonth,
          (1...31).contains(number)
        {
          result.day = number
        }
      } else if let month = months[String(word.uppercased().prefix(3))] {
        if result.month == nil { result.month = month } else { sawSecondMonth = true }
      }
    }
    return result
  }

  private static func iso(year: Int, month: Int, day: Int?) -> String {
    let two: (Int) -> String = { $0 < 10 ? "0\($0)" : "\($0)" }
    guard let day, day <= length(of: month, in: year) else { return "\(year)-\(two(month))" }
    return "\(year)-\(two(month))-\(two(day))"
  }

  private static func length(of month: Int, in year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static let months: [String: Int] = [
    "JAN": 1, "FEB": 2, "MAR": 3, "APR": 4, "MAY": 5, "JUN": 6, "JUL": 7, "AUG": 8, "SEP": 9,
    "OCT": 10, "NOV": 11, "DEC": 12,
  ]
}
