import RecordReading
import SQLite

extension RecordStore {
  /// DE and ID: one row of `paper_keywords` a keyword.
  func writeKeywords(_ text: RecordText, _ paperID: Int) throws(SQLiteError) {
    for (field, kind) in [(RecordFields.Field.de, "author"), (.id, "plus")] {
      var position = 0
      for number in fields[field] {
        let written = text.string(number)
        let keywords = Keyword.list(written)
        for keyword in keywords {
          position += 1
          let (id, isNew) = keys.keywords.findOrAdd(Fingerprint(keyword.key))
          if isNew {
            tables.keywords.add(id)
            tables.keywords.add(keyword.key)
            tables.keywords.add(id)
            try tables.keywords.write()
          }
          let row = tables.paperKeywords
          row.add(paperID)
          row.add(kind)
          row.add(position)
          row.add(id)
          row.add(keyword.asWritten)
          try row.write()
        }
        keep(number, of: field, ifGivenBackBy: keywords.map(\.asWritten), written)
      }
    }
  }

  /// WC and SC: one row of `paper_categories` a category.
  func writeCategories(_ text: RecordText, _ paperID: Int) throws(SQLiteError) {
    for (field, kind) in [(RecordFields.Field.wc, "wos"), (.sc, "research_area")] {
      var seen: [Int] = []
      for number in fields[field] {
        let written = text.string(number)
        let names = Self.items(of: written)
        for name in names {
          let key = Fingerprint(name, with: field == .wc ? 1 : 0)
          let (id, isNew) = keys.categories.findOrAdd(key)
          if isNew {
            tables.categories.add(id)
            tables.categories.add(name)
            tables.categories.add(kind)
            try tables.categories.write()
          }
          if seen.contains(id) { continue }
          seen.append(id)
          let row = tables.paperCategories
          row.add(paperID)
          row.add(id)
          row.add(seen.count)
          try row.write()
        }
        if seen.count == names.count { keep(number, of: field, ifGivenBackBy: names, written) }
      }
    }
  }

  /// FU: one row of `paper_grants` a grant. The field itself stays in `paper_fields`, since its
  /// brackets are written in too many ways to be given back.
  func writeGrants(_ text: RecordText, _ paperID: Int) throws(SQLiteError) {
    var position = 0
    for number in fields[.fu] {
      for grant in Grant.list(text.string(number)) {
        let funder = try funderID(grant.funder)
        position += 1
        let row = tables.paperGrants
        row.add(paperID)
        row.add(position)
        row.add(funder)
        row.add(grant.number)
        row.add(grant.asWritten)
        try row.write()
      }
    }
  }

  private func funderID(_ name: String?) throws(SQLiteError) -> Int? {
    guard let name else { return nil }
    let (id, isNew) = keys.funders.findOrAdd(Fingerprint(name))
    if isNew {
      tables.funders.add(id)
      tables.funders.add(name)
      try tables.funders.write()
    }
    return id
  }

  /// CT, CY, CL, SP and HO: the first of each are of the first conference, and so on.
  func writeConferences(_ text: RecordText, _ paperID: Int) throws(SQLiteError) {
    let columns: [RecordFields.Field] = [.ct, .cy, .cl, .sp, .ho]
    let count = columns.map { fields[$0].count }.max() ?? 0
    for position in 0..<count {
      let row = tables.conferences
      row.add(paperID)
      row.add(position + 1)
      for column in columns {
        let numbers = fields[column]
        if position < numbers.count {
          row.add(text[numbers[position]])
          fields.keep(numbers[position])
        } else {
          row.add(nil as Int?)
        }
      }
      try row.write()
    }
  }

  /// BE: one row of `editors` an editor.
  func writeEditors(_ text: RecordText, _ paperID: Int) throws(SQLiteError) {
    var position = 0
    for number in fields[.be] {
      let written = text.string(number)
      let names = Editors.names(lines: [written])
      for name in names {
        position += 1
        tables.editors.add(paperID)
        tables.editors.add(position)
        tables.editors.add(name)
        try tables.editors.write()
      }
      if names == [written] { fields.keep(number) }
    }
  }

  /// The parts of a field between semicolons, trimmed, none empty.
  static func items(of field: String) -> [String] {
    field.split(separator: ";").map { TextFolding.squeezed(String($0)) }.filter { !$0.isEmpty }
  }

  /// Marks a field as kept when its items, joined as the Web of Science joins them, are its text.
  func keep(
    _ number: Int, of field: RecordFields.Field, ifGivenBackBy items: [String], _ written: String
  ) {
    if fields[field].count == 1, items.joined(separator: "; ") == written { fields.keep(number) }
  }
}
