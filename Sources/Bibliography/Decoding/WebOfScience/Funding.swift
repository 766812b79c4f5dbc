/// One grant of FU: who paid, and under which number.
package struct Grant: Equatable, Sendable {
  /// Nil where the field gives a number alone (`[25293383]; …`).
  package let funder: String?
  /// Nil if the field names the funder only.
  package let number: String?
  /// The entry as written: `Agency [g1, g2]`.
  package let asWritten: String
}

extension Grant {
  /// The grants of an FU field, one per number, in its order.
  ///
  /// `Agency (AG) [g1, g2]; Other` → (Agency (AG), g1), (Agency (AG), g2), (Other, nil). Brackets may
  /// nest (`[[2017] 115/WL16]`); brackets inside parentheses belong to the name; `Funding Source: X`
  /// after the brackets is left out of the name.
  ///
  /// - Complexity: O(n).
  package static func list(_ field: String) -> [Grant] {
    entries(field).flatMap { entry -> [Grant] in
      let written = String(entry)
      let (name, numbers) = split(entry)
      let squeezed = TextFolding.squeezed(Entities.decoded(name))
      let funder = squeezed.isEmpty ? nil : squeezed
      if numbers.isEmpty {
        return funder == nil ? [] : [Grant(funder: funder, number: nil, asWritten: written)]
      }
      // The entry is kept with each of its numbers; thousands of them would make gigabytes of it.
      if numbers.count > 1, numbers.count * written.utf8.count > 1 << 20 {
        return [
          Grant(funder: funder, number: numbers.joined(separator: ", "), asWritten: written)
        ]
      }
      return numbers.map { Grant(funder: funder, number: $0, asWritten: written) }
    }
  }

  /// Cut at `;` outside brackets; an unclosed bracket ends with the entry.
  private static func entries(_ field: String) -> [Substring] {
    let plain = Entities.splitAtSemicolons(field)
    // How many brackets are open before each part and after the last.
    var depths = [0]
    for part in plain { depths.append(depths[depths.count - 1] + bracketDepth(part)) }
    // The part before which no more are open than before this one: the entry that begins here ends there.
    var next: [Int?] = plain.map { _ in nil }
    var open: [Int] = []
    for index in depths.indices {
      while let last = open.last, depths[last] >= depths[index] {
        next[last] = index
        open.removeLast()
      }
      open.append(index)
    }
    var result: [Substring] = []
    var index = 0
    while index < plain.count {
      let after = next[index] ?? index + 1
      result.append(field[plain[index].startIndex..<plain[after - 1].endIndex])
      index = after
    }
    return result
  }

  private static func bracketDepth(_ text: Substring) -> Int {
    text.utf8.reduce(0) { $0 + ($1 == 0x5B ? 1 : $1 == 0x5D ? -1 : 0) }
  }

  private static func split(_ entry: Substring) -> (name: String, numbers: [String]) {
    let bytes = Array(entry.utf8)
    let parentheses = bytes.contains(0x28) && isBalanced(bytes)
    var name: [UInt8] = []
    var numbers: [String] = []
    var group: [UInt8] = []
    var depth = 0
    var parenthesisDepth = 0
    for byte in bytes {
      if depth == 0, parentheses {
        parenthesisDepth += byte == 0x28 ? 1 : byte == 0x29 ? -1 : 0
      }
      if byte == 0x5B, parenthesisDepth == 0 {
        if depth > 0 { group.append(byte) }
        depth += 1
      } else if byte == 0x5D, depth > 0 {
        depth -= 1
        if depth > 0 {
          group.append(byte)
        } else {
          numbers += self.numbers(group)
          group = []
        }
      } else if depth > 0 {
        group.append(byte)
      } else {
        name.append(byte)
      }
    }
    if depth > 0 { numbers += self.numbers(group) }
    var text = String(decoding: name, as: UTF8.self)
    if let note = Entities.range(of: "Funding Source:", in: text[...]) {
      text = String(text[..<note.lowerBound])
    }
    return (text, numbers)
  }

  private static func isBalanced(_ bytes: [UInt8]) -> Bool {
    var depth = 0
    for byte in bytes {
      depth += byte == 0x28 ? 1 : byte == 0x29 ? -1 : 0
      if depth < 0 { return false }
    }
    return depth == 0
  }

  /// Numbers of one bracket: cut at commas and semicolons outside inner brackets.
  private static func numbers(_ group: [UInt8]) -> [String] {
    var result: [String] = []
    var depth = 0
    var start = 0
    func add(_ end: Int) {
      let text = Entities.decoded(String(decoding: group[start..<end], as: UTF8.self))
      let number = TextFolding.squeezed(text)
      if !number.isEmpty { result.append(number) }
    }
    for index in group.indices {
      switch group[index] {
      case 0x5B, 0x28: depth += 1
      case 0x5D, 0x29: depth = max(0, depth - 1)
      case 0x2C, 0x3B:
        let isSeparator =
          group[index] == 0x3B || index + 1 == group.count || group[index + 1] == 0x20
        if depth == 0, isSeparator {
          add(index)
          start = index + 1
        }
      default: break
      }
    }
    add(group.count)
    return result
  }
}
