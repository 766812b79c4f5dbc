import RecordReading
import SQLite

extension RecordStore {
  /// The columns of `papers`, and the source behind SO, J9, SN, ….
  func writePaper(_ text: RecordText, _ paperID: Int) throws(SQLiteError) {
    let variant = try sourceVariant(text)
    let row = tables.papers
    row.add(paperID)
    row.add(isTryingOut ? nil : accessionNumber(text))
    row.add(variant?.sourceID)
    row.add(variant?.variantID)
    for field in [RecordFields.Field.dt, .pt, .la] { try addText(field, text, to: row) }
    let year = try addYear(text, to: row)
    let dateAsWritten = text.string(fields[.pd].first)
    row.add(PublicationDate.iso(dateAsWritten, year: year))
    try addText(.pd, text, to: row)
    row.add(earlyAccessDate(text))
    for field in [RecordFields.Field.ea, .vl, .is, .si, .bp, .ep, .ar] {
      try addText(field, text, to: row)
    }
    try addInteger(.pg, text, to: row)
    row.add(doi(text))
    try addText(.pm, text, to: row)
    for field in [RecordFields.Field.tc, .z9, .u1, .u2, .nr] {
      try addInteger(field, text, to: row)
    }
    try addText(.oa, text, to: row)
    for field in [RecordFields.Field.hc, .hp] { try addFlag(field, text, to: row) }
    try addText(.ti, text, to: row)
    row.add(text.string(fields[.ti].first).map(FieldValues.titleKey))
    try addText(.ab, text, to: row)
    try row.write()
  }

  private func addText(
    _ field: RecordFields.Field, _ text: RecordText, to row: RowWriter
  ) throws(SQLiteError) {
    guard let first = fields[field].first else { return row.add(nil as Int?) }
    row.add(text[first])
    if let only = fields.only(field) { fields.keep(only) }
  }

  private func addInteger(
    _ field: RecordFields.Field, _ text: RecordText, to row: RowWriter
  ) throws(SQLiteError) {
    guard let first = fields[field].first else { return row.add(nil as Int?) }
    let written = text.string(first)
    let value = FieldValues.canonicalInteger(written)
    if value == nil {
      report(
        .warning, field.tag, line: text.line(first),
        "field '\(field.tag)' is '\(written.prefix(60))', not a whole number", written)
    } else if let only = fields.only(field) {
      fields.keep(only)
    }
    row.add(value.map(Int.init))
  }

  private func addYear(_ text: RecordText, to row: RowWriter) throws(SQLiteError) -> Int? {
    guard let first = fields[.py].first else {
      row.add(nil as Int?)
      return nil
    }
    let written = text.string(first)
    let year = FieldValues.year(written)
    if year == nil {
      report(
        .warning, .py, line: text.line(first),
        "field 'PY' is '\(written.prefix(60))', not a year", written)
    } else if let only = fields.only(.py) {
      fields.keep(only)
    }
    row.add(year)
    return year
  }

  private func addFlag(
    _ field: RecordFields.Field, _ text: RecordText, to row: RowWriter
  ) throws(SQLiteError) {
    guard let first = fields[field].first else { return row.add(nil as Int?) }
    let written = text.string(first)
    let value = FieldValues.yesNo(written)
    if value == nil {
      report(
        .warning, field.tag, line: text.line(first),
        "field '\(field.tag)' is '\(written.prefix(60))', neither Y nor N", written)
    } else if let only = fields.only(field), written == "Y" || written == "N" {
      fields.keep(only)
    }
    row.add(value)
  }

  private func earlyAccessDate(_ text: RecordText) -> String? {
    guard let first = fields[.ea].first else { return nil }
    let written = text.string(first)
    let year = text.string(fields[.ey].first).flatMap(FieldValues.year)
    let date = PublicationDate.earlyAccess(written, year: year)
    if date == nil {
      report(
        .warning, .ea, line: text.line(first),
        "field 'EA' is '\(written.prefix(60))', not a date", written)
    }
    return date
  }

  private func doi(_ text: RecordText) -> String? {
    guard let first = fields[.di].first else { return nil }
    let written = text.string(first)
    guard let doi = DOI.normalised(written) else {
      report(
        .warning, .di, line: text.line(first),
        "field 'DI' is '\(written.prefix(60))', not a DOI", written)
      return nil
    }
    if doi == written, let only = fields.only(.di) { fields.keep(only) }
    return doi
  }

  private func accessionNumber(_ text: RecordText) -> String? {
    guard let first = fields[.ut].first else { return nil }
    let written = text.string(first)
    let number = Self.accessionNumber(written)
    if number == written, let only = fields.only(.ut) { fields.keep(only) }
    return number
  }

  /// UT as it is compared: records of before 2011 begin with `ISI:` where later ones have `WOS:`.
  static func accessionNumber(_ written: String) -> String {
    written.hasPrefix("ISI:") ? "WOS:" + written.dropFirst(4) : written
  }

  /// The row of `source_variants` for what the record says of its source; `nil` without a title.
  private func sourceVariant(
    _ text: RecordText
  ) throws(SQLiteError) -> (variantID: Int, sourceID: Int)? {
    guard fields.only(.so) != nil else { return nil }
    buffer.removeAll(keepingCapacity: true)
    for (_, field) in ImportKeys.sourceColumns {
      if let only = fields.only(field) {
        buffer.append(contentsOf: text[only])
        fields.keep(only)
      }
      buffer.append(ImportKeys.separator)
    }
    let key = buffer.withUnsafeBufferPointer { Fingerprint($0) }
    let (id, isNew) = keys.sourceVariants.findOrAdd(key)
    if isNew { try addSourceVariant(id, text) }
    return (id, sourceOfVariant[id] ?? id)
  }

  /// Each variant begins as a source of its own, with the same id or the next free one; which of them
  /// are one source is settled when all files have been read (``SourceConsolidation``).
  private func addSourceVariant(_ id: Int, _ text: RecordText) throws(SQLiteError) {
    let title = text.string(fields.only(.so)) ?? ""
    let sourceID = nextSourceID
    nextSourceID += 1
    sourceOfVariant[id] = sourceID
    tables.sources.add(sourceID)
    tables.sources.add(title)
    tables.sources.add(FieldValues.titleKey(title))
    tables.sources.add(sourceID)
    try tables.sources.write()
    let row = tables.sourceVariants
    row.add(id)
    row.add(sourceID)
    for (_, field) in ImportKeys.sourceColumns {
      if let only = fields.only(field) {
        row.add(text[only])
      } else {
        row.add(nil as Int?)
      }
    }
    try row.write()
  }
}
