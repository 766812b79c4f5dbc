import SQLite

extension Thesaurus {
  /// Merges what a file says whose text is at hand; `name` is what the merges can be undone by.
  public func `import`(
    text: String, of path: String, kind: ThesaurusKind, name: String
  ) throws(BibliographyError) -> ThesaurusImportSummary {
    try self.import(ThesaurusFile(DelimitedText(name: path, text: text)), kind: kind, name: name)
  }

  /// Takes out the merges of that name, if there are any.
  public func removeMerges(of kind: ThesaurusKind, named name: String) throws(BibliographyError) {
    let count = try database.attempt { connection throws(SQLiteError) in
      try connection.integer(
        "SELECT (SELECT count(*) FROM thesaurus WHERE kind = ?1 AND origin = ?2) + "
          + "(SELECT count(*) FROM dropped_items WHERE kind = ?1 AND origin = ?2) + "
          + "(SELECT count(*) FROM author_splits WHERE ?1 = 'author' AND origin = ?2)",
        .text(kind.name), .text(name))
    }
    if count ?? 0 > 0 { _ = try undo(kind: kind, name: name) }
  }

  /// In what the thesaurus is not as a file of merges says, row by row: merges that it lacks, because
  /// they were undone, has otherwise, or has under the file's name without being in it.
  ///
  /// - Returns: nil when it is as the file says.
  /// - Complexity: O(items of the kind + rows of the file).
  public func departure(
    from text: String, of path: String, kind: ThesaurusKind, name: String
  ) throws(BibliographyError) -> String? {
    let file = try ThesaurusFile(DelimitedText(name: path, text: text))
    return try database.naming {
      let connection = database.connection
      let drops = try DroppedItems(kind, connection).plan(file)
      if !drops.new.isEmpty {
        let count = drops.new.count
        return "\(count) of the items that it leaves out \(count == 1 ? "is" : "are") counted"
      }
      let leftOut = try connection.rows(
        "SELECT item_id FROM dropped_items WHERE kind = ? AND origin = ?", .text(kind.name),
        .text(name)
      ) { $0.int(0) }
      let others = Set(leftOut).subtracting(drops.known).count
      if others > 0 {
        return "\(others) \(others == 1 ? "item is" : "items are") left out under its name and "
          + "\(others == 1 ? "is" : "are") not in it"
      }
      let plan: ThesaurusPlan
      do {
        plan = try ThesaurusPlan(file, kind: kind, connection)
      } catch is BibliographyError {
        return "the merges of the database contradict it"
      }
      if !plan.merges.isEmpty {
        let count = plan.merges.count
        return "\(count) of its merges \(count == 1 ? "is" : "are") not in force"
      }
      let own = try connection.rows(
        "SELECT variant_id FROM thesaurus WHERE kind = ? AND origin = ?", .text(kind.name),
        .text(name)
      ) { $0.int(0) }
      let surplus = Set(own).subtracting(plan.alreadyMerged).count
      if surplus > 0 {
        return "\(surplus) \(surplus == 1 ? "merge has" : "merges have") its name and "
          + "\(surplus == 1 ? "is" : "are") not in it"
      }
      if kind == .institutionParent { return try unappliedParents(connection) }
      let unapplied = try connection.integer(
        """
        SELECT count(*) FROM thesaurus AS m
        JOIN \(kind.table) AS v ON v.\(kind.idColumn) = m.variant_id
        JOIN \(kind.table) AS p ON p.\(kind.idColumn) = m.preferred_id
        WHERE m.kind = ? AND v.preferred_id <> p.preferred_id
        """, .text(kind.name))
      return unapplied ?? 0 > 0 ? "its merges are not applied to the \(kind.plural)" : nil
    }
  }

  /// Whether what is said of institutions is not what `institution_parents` has.
  private func unappliedParents(_ connection: Connection) throws(SQLiteError) -> String? {
    let count = try connection.integer(
      """
      SELECT count(*) FROM thesaurus AS t
      JOIN institutions AS v ON v.institution_id = t.variant_id
      JOIN institutions AS p ON p.institution_id = coalesce(t.stated_id, t.preferred_id)
      WHERE t.kind = 'institution_parent' AND (
        SELECT count(*) FROM institution_parents AS i
        WHERE i.institution_id = v.preferred_id AND (i.parent_id <> p.preferred_id OR i.rule <> 'user')
      ) > 0
      """)
    return count ?? 0 > 0 ? "its parents are not those of the institutions" : nil
  }

  /// What can be known of a file of merges without a database.
  ///
  /// - Throws: with file and line, when it cannot be read, merges a variant into two items or into
  ///   itself, or goes round in a circle.
  public static func check(text: String, of path: String) throws(BibliographyError) {
    let file = try ThesaurusFile(DelimitedText(name: path, text: text))
    func key(_ name: ThesaurusName) -> [String?] {
      [TextFolding.squeezed(name.text).lowercased(), name.country, name.origin, name.issn]
    }
    var targets: [[String?]: (row: ThesaurusFile.Row, target: [String?])] = [:]
    for row in file.rows {
      let (variant, target) = (key(row.variant), key(row.preferred))
      if variant == target, row.variant == row.preferred {
        throw BibliographyError(
          "\(path):\(row.line): '\(row.variant.text)' is merged into itself. Remove this row.")
      }
      if let other = targets[variant], other.target != target {
        throw BibliographyError(
          "\(path):\(row.line): '\(row.variant.text)' is merged into '\(row.preferred.text)', but "
            + "into '\(other.row.preferred.text)' in line \(other.row.line). Keep one of the two.")
      }
      if variant != target, targets[variant] == nil { targets[variant] = (row, target) }
    }
    for row in file.rows {
      let start = key(row.variant)
      var seen: Set<[String?]> = [start]
      var place = targets[start]?.target
      while let next = place {
        if next == start {
          throw BibliographyError(
            "\(path):\(row.line): '\(row.variant.text)' is merged into itself by way of "
              + "'\(row.preferred.text)': the merges go round in a circle. Remove one of them.")
        }
        guard seen.insert(next).inserted else { break }
        place = targets[next]?.target
      }
    }
  }
}
