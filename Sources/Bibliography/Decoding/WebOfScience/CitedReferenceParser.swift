extension CitedReference {
  /// Takes one CR line apart.
  ///
  /// The line is cut at `, ` outside brackets only: old DOIs hold `;`, sources and page lists commas.
  /// The grammar, from the end: patent number, DOI (to the end of the line), article number, page,
  /// volume; from the start: author, year; what is left is the source. An element after the volume that
  /// is none of these ("part. no.") is in the key only.
  ///
  /// The author is one element ("Burnham KP"), or, as the Web of Science writes it since 2026, several
  /// ("Burnham, KP"): which it is, each line says by the place of its year (``authorElementCount``).
  ///
  /// - Complexity: O(line length); allocates nothing.
  package init(line bytes: UnsafeBufferPointer<UInt8>) {
    self.init()
    var end = bytes.count
    var start = 0
    while start < end, Self.isBlank(bytes[start]) { start += 1 }
    while end > start, Self.isBlank(bytes[end - 1]) { end -= 1 }
    if start == end {
      problem = .empty
      return
    }
    let elements = Elements(bytes, start, end)
    doiField = elements.doiField
    patentNumber = elements.patent
    if elements.bracketIsOpen { problem = .openBracket }
    keyRange = start..<elements.keyEnd
    if !patentNumber.isEmpty { flags.insert(.patent) }
    place(elements, in: bytes)
    setFlags(bytes)
    checkYear()
  }

  /// The elements before DOI and patent, as a few offsets.
  private struct Elements {
    /// Starts and ends of the first elements; a line with more has them in the source.
    var first = 0..<0
    var second = 0..<0
    var third = 0..<0
    var fourth = 0..<0
    var fifth = 0..<0
    /// The last elements before DOI and patent, the very last first: volume, something else, page and
    /// article number, and the source before them.
    var lastFew = (0..<0, 0..<0, 0..<0, 0..<0, 0..<0)
    /// An article number that follows the DOI.
    var articleNumber = 0..<0
    var count = 0
    var doiField = 0..<0
    var patent = 0..<0
    var keyEnd = 0
    var bracketIsOpen = false

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
      if scan(bytes, start, end, brackets: true) { return }
      self = Elements()
      bracketIsOpen = true
      _ = scan(bytes, start, end, brackets: false)
    }

    private init() {}

    /// False if a bracket stays open, so that the line is read again without minding brackets.
    private mutating func scan(
      _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, brackets: Bool
    ) -> Bool {
      var depth = 0
      var elementStart = start
      var index = start
      keyEnd = end
      while index < end {
        let byte = bytes[index]
        if byte > 0x5D || (byte != 0x2C && byte != 0x5B && byte != 0x5D) {
          index += 1
          continue
        }
        if byte == 0x2C {
          if depth == 0, index + 1 < end, bytes[index + 1] == 0x20 {
            add(elementStart..<index)
            elementStart = index + 2
            while elementStart < end, bytes[elementStart] == 0x20 { elementStart += 1 }
            index = elementStart
            if let start = CitedReference.startOfDOI(bytes, elementStart, end) {
              takeDOI(bytes, start, end)
              return true
            }
            if isPatent(bytes, elementStart, end) {
              patent = trimmed(bytes, elementStart + 10..<end)
              return true
            }
            continue
          }
        } else if brackets {
          depth += byte == 0x5B ? 1 : (depth > 0 ? -1 : 0)
        }
        index += 1
      }
      add(elementStart..<end)
      return depth == 0
    }

    private mutating func add(_ element: Range<Int>) {
      switch count {
      case 0: first = element
      case 1: second = element
      case 2: third = element
      case 3: fourth = element
      case 4: fifth = element
      default: break
      }
      lastFew = (element, lastFew.0, lastFew.1, lastFew.2, lastFew.3)
      count += 1
    }

    private mutating func takeDOI(
      _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
    ) {
      // The elements before end at the comma.
      keyEnd = lastFew.0.upperBound
      var doiEnd = end
      var index = start
      while index + 1 < end {
        if bytes[index] == 0x2C, bytes[index + 1] == 0x20 {
          if isPatent(bytes, index + 2, end) {
            doiEnd = index
            patent = trimmed(bytes, index + 12..<end)
            break
          }
          if let number = CitedReference.articleNumber(bytes, index + 2..<end) {
            doiEnd = index
            articleNumber = trimmed(bytes, number)
            break
          }
        }
        index += 1
      }
      doiField = trimmed(bytes, start..<max(start, doiEnd))
    }

    /// "Patent No."
    private func isPatent(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
      start + 10 < end && bytes[start] | 0x20 == 0x70 && bytes[start + 1] | 0x20 == 0x61
        && bytes[start + 2] | 0x20 == 0x74 && bytes[start + 6] == 0x20
        && bytes[start + 7] | 0x20 == 0x6E && bytes[start + 8] | 0x20 == 0x6F
        && bytes[start + 9] == 0x2E
    }

    private func trimmed(
      _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
    ) -> Range<Int> {
      var range = range
      while !range.isEmpty, isBlank(bytes[range.lowerBound]) {
        range = range.lowerBound + 1..<range.upperBound
      }
      while !range.isEmpty, isBlank(bytes[range.upperBound - 1]) {
        range = range.lowerBound..<range.upperBound - 1
      }
      return range
    }
  }

  private mutating func place(_ elements: Elements, in bytes: UnsafeBufferPointer<UInt8>) {
    if elements.count == 0 { return }
    var sourceStart: Int
    var used: Int
    if let value = Self.year(bytes, elements.first) {
      year = value
      used = 1
      sourceStart = elements.count > 1 ? elements.second.lowerBound : elements.first.upperBound
    } else if elements.count > 1, let value = Self.year(bytes, elements.second) {
      year = value
      author = elements.first
      used = 2
      sourceStart = elements.count > 2 ? elements.third.lowerBound : elements.second.upperBound
    } else if elements.count > 1, Self.isNoYear(bytes, elements.second) {
      author = elements.first
      used = 2
      sourceStart = elements.count > 2 ? elements.third.lowerBound : elements.second.upperBound
      if problem == nil { problem = .noYear }
    } else if elements.count > 2, Self.isNoYear(bytes, elements.third),
      Self.isNameInTwo(bytes, elements.first, elements.second)
    {
      author = elements.first.lowerBound..<elements.second.upperBound
      used = 3
      sourceStart = elements.count > 3 ? elements.fourth.lowerBound : elements.third.upperBound
      if problem == nil { problem = .noYear }
    } else if elements.count > 2, takeYearFurtherOn(elements, in: bytes) {
      return
    } else if elements.count == 1 {
      // One element with nothing else is a source of unknown origin; with a DOI or a patent it is
      // still not known to be an author.
      source = elements.first
      if problem == nil { problem = .singleElement }
      return
    } else {
      author = elements.first
      used = 1
      sourceStart = elements.second.lowerBound
      if problem == nil { problem = .noYear }
      // "HEGEL, SUD, V36, P176" has a source.
      let hasSource =
        elements.count > 2 && !Self.isVolume(bytes, elements.third, isOnly: false)
        && !Self.isPage(bytes, elements.third, isOnly: false)
      if hasSource || elements.count == 2 && !(doiField.isEmpty && patentNumber.isEmpty),
        Self.isNameInTwo(bytes, elements.first, elements.second)
      {
        author = elements.first.lowerBound..<elements.second.upperBound
        used = 2
        sourceStart = elements.count > 2 ? elements.third.lowerBound : elements.second.upperBound
      }
    }
    placeRest(elements, used, sourceStart, in: bytes)
  }

  /// A year after two to four elements: those before it are the author, unless they are an author with
  /// initials and the source ("Ash A, J BOT, 1999, V1").
  ///
  /// - Returns: whether there is such a year.
  private mutating func takeYearFurtherOn(
    _ elements: Elements, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let few = [elements.second, elements.third, elements.fourth, elements.fifth]
    var number = 0
    for (index, element) in few.prefix(elements.count - 1).enumerated() {
      if let value = Self.year(bytes, element) {
        year = value
        number = index + 1
        break
      }
      // A year among pages ("p152, 1480") is none.
      if Self.isNumberedVolume(bytes, element) || Self.isPage(bytes, element, isOnly: true) {
        return false
      }
    }
    if year == nil { return false }
    author = elements.first.lowerBound..<few[number - 2].upperBound
    var sourceStart = few[number - 1].upperBound
    if elements.count > number + 1 {
      while bytes[sourceStart] == 0x2C || bytes[sourceStart] == 0x20 { sourceStart += 1 }
    }
    placeRest(elements, number + 1, sourceStart, in: bytes)
    if source.isEmpty, number == 2, Self.endsInInitials(bytes, elements.first),
      !Self.areInitials(bytes, elements.second)
    {
      author = elements.first
      source = elements.second
    }
    return true
  }

  /// - Parameters:
  ///   - used: how many elements author and year are.
  ///   - sourceStart: where the source begins, if there is one.
  private mutating func placeRest(
    _ elements: Elements, _ used: Int, _ sourceStart: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) {
    // Page, volume and article number stand at the end.
    var rest = elements.count - used
    articleNumber = elements.articleNumber
    if rest == 0 { return }
    var lastFew = elements.lastFew
    func dropLast() {
      rest -= 1
      lastFew = (lastFew.1, lastFew.2, lastFew.3, lastFew.4, 0..<0)
    }
    if let number = Self.articleNumber(bytes, lastFew.0) {
      articleNumber = number
      dropLast()
    }
    if rest > 0,
      Self.isPage(bytes, lastFew.0, isOnly: rest == 1)
        || rest > 1 && Self.isLetteredPage(bytes, lastFew.0)
          && Self.isVolume(bytes, lastFew.1, isOnly: false)
    {
      page = lastFew.0.lowerBound + 1..<lastFew.0.upperBound
      dropLast()
    } else if rest > 3, Self.isNumberedVolume(bytes, lastFew.2),
      Self.isPage(bytes, lastFew.1, isOnly: false),
      lastFew.0.allSatisfy({ Self.isDigit(bytes[$0]) })
    {
      // "V27, p152, 148": several pages without the brackets that lists have.
      page = lastFew.1.lowerBound + 1..<lastFew.0.upperBound
      dropLast()
      dropLast()
    }
    if rest > 2, !Self.isVolume(bytes, lastFew.0, isOnly: false),
      Self.isNumberedVolume(bytes, lastFew.1)
    {
      dropLast()
    }
    if rest > 0, Self.isVolume(bytes, lastFew.0, isOnly: rest == 1) {
      volume = lastFew.0.lowerBound + 1..<lastFew.0.upperBound
      dropLast()
    }
    if rest > 0, sourceStart < lastFew.0.upperBound {
      source = sourceStart..<lastFew.0.upperBound
    }
    if Self.isNotAvailable(bytes, volume) { volume = 0..<0 }
    if Self.isNotAvailable(bytes, page) { page = 0..<0 }
  }
}
