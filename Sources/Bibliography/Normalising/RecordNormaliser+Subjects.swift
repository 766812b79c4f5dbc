import RecordReading

extension RecordNormaliser {
  /// DE and ID: one row of `paper_keywords` a keyword.
  mutating func takeKeywords(_ text: RecordText) {
    for (field, kind) in [(RecordFields.Field.de, "author"), (.id, "plus")] {
      var position = 0
      for number in fields[field] {
        let written = text.string(number)
        let keywords = Keyword.list(written)
        for keyword in keywords {
          position += 1
          let mention = result.mention(
            .init(
              kind: .keyword, key: Fingerprint(keyword.key), name: result.take(keyword.key)))
          result.add(kind)
          result.add(position)
          result.add(.mention(mention))
          result.add(keyword.asWritten)
          result.end(.paperKeywords)
        }
        keep(number, of: field, ifGivenBackBy: keywords.map(\.asWritten), written)
      }
    }
  }

  /// What the indexers of other databases add (MH, BD, MC, …): one row of `paper_descriptors` each. The
  /// fields stay in `paper_fields`.
  mutating func takeDescriptors(_ text: RecordText) {
    var tag: FieldName?
    var position = 0
    for number in fields.descriptors {
      if fields.values[number].field != tag {
        tag = fields.values[number].field
        position = 0
      }
      for part in Entities.splitAtSemicolons(text.string(number), keepingBrackets: true) {
        let key = Keyword.foldedKey(String(part))
        if key.isEmpty { continue }
        position += 1
        result.add(fields.values[number].field.name)
        result.add(position)
        result.add(key)
        result.add(String(part))
        result.end(.paperDescriptors)
      }
    }
  }

  /// WC and SC: one row of `paper_categories` a category.
  mutating func takeCategories(_ text: RecordText) {
    for field in [RecordFields.Field.wc, .sc] {
      var seen: [Fingerprint] = []
      for number in fields[field] {
        let written = text.string(number)
        let names = Self.items(of: written)
        for name in names {
          let key = Fingerprint(name, with: field == .wc ? 1 : 0)
          if seen.contains(key) { continue }
          seen.append(key)
          let mention = result.mention(
            .init(kind: .category, key: key, name: result.take(name), isMarked: field == .wc))
          result.add(.mention(mention))
          result.add(seen.count)
          result.end(.paperCategories)
        }
        if seen.count == names.count { keep(number, of: field, ifGivenBackBy: names, written) }
      }
    }
  }

  /// FU: one row of `paper_grants` a grant. The field itself stays in `paper_fields`, since its
  /// brackets are written in too many ways to be given back.
  mutating func takeGrants(_ text: RecordText) {
    var position = 0
    for number in fields[.fu] {
      for grant in Grant.list(text.string(number)) {
        position += 1
        result.add(position)
        if let funder = grant.funder {
          let mention = result.mention(
            .init(kind: .funder, key: Fingerprint(funder), name: result.take(funder)))
          result.add(.mention(mention))
        } else {
          result.add(.null)
        }
        result.add(grant.number)
        result.add(grant.asWritten)
        result.end(.paperGrants)
      }
    }
  }

  /// CT, CY, CL, SP and HO: the first of each are of the first conference, and so on.
  mutating func takeConferences(_ text: RecordText) {
    let columns: [RecordFields.Field] = [.ct, .cy, .cl, .sp, .ho]
    let count = columns.map { fields[$0].count }.max() ?? 0
    for position in 0..<count {
      result.add(position + 1)
      for column in columns {
        let numbers = fields[column]
        if position < numbers.count {
          result.add(text[numbers[position]])
          fields.keep(numbers[position])
        } else {
          result.add(.null)
        }
      }
      result.end(.conferences)
    }
  }

  /// BE: one row of `editors` an editor.
  mutating func takeEditors(_ text: RecordText) {
    var position = 0
    for number in fields[.be] {
      let written = text.string(number)
      let names = Editors.names(lines: [written]).filter { !AuthorName.isAnonymous($0) }
      for name in names {
        position += 1
        result.add(position)
        result.add(name)
        result.end(.editors)
      }
      if names == [written] { fields.keep(number) }
    }
  }

  /// The parts of a field between semicolons, trimmed, none empty, their character references
  /// decoded: "Sciences &amp; Ecology" is "Sciences & Ecology".
  static func items(of field: String) -> [String] {
    Entities.splitAtSemicolons(field).map { TextFolding.squeezed(Entities.decoded(String($0))) }
      .filter { !$0.isEmpty }
  }

  /// Marks a field as kept when its items, joined as the Web of Science joins them, are its text.
  mutating func keep(
    _ number: Int, of field: RecordFields.Field, ifGivenBackBy items: [String], _ written: String
  ) {
    if fields[field].count == 1, items.joined(separator: "; ") == written { fields.keep(number) }
  }
}
