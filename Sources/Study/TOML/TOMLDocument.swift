import Analysis

/// A TOML document while it is read: tables may still grow, and how each came to be decides what may be
/// added to it.
struct TOMLDocument {
  final class Table {
    enum Origin {
      /// A header names a table in it: `[a]` of `[a.b]`.
      case implied
      case header
      /// A dotted key made it: `a` of `a.b = 1`.
      case dotted
    }

    enum Child {
      case value(TOMLValue)
      case table(Table)
      /// `[[a]]`, one for each header.
      case tables(List)
    }

    /// The tables of a list. An object, so that a table more is never a copy of all before it.
    final class List {
      var tables: [Table]

      init(_ first: Table) { tables = [first] }
    }

    var origin: Origin
    var line: Int
    private(set) var entries: [(key: String, line: Int, child: Child)] = []
    private var places: [String: Int] = [:]

    init(_ origin: Origin, line: Int) {
      self.origin = origin
      self.line = line
    }

    func index(of key: String) -> Int? { places[key] }

    func append(_ key: String, line: Int, _ child: Child) {
      places[key] = entries.count
      entries.append((key, line, child))
    }

    var value: TOMLTable {
      var table = TOMLTable(line: line)
      for (key, line, child) in entries {
        switch child {
        case .value(let value):
          table.entries.append(TOMLTable.Entry(key: key, line: line, value: value))
        case .table(let inner):
          table.entries.append(
            TOMLTable.Entry(key: key, line: inner.line, value: .table(inner.value)))
        case .tables(let list):
          let items = list.tables.map { TOMLItem(line: $0.line, value: .table($0.value)) }
          table.entries.append(TOMLTable.Entry(key: key, line: line, value: .list(items)))
        }
      }
      return table
    }
  }

  let root = Table(.header, line: 1)

  /// The table that a header opens.
  ///
  /// - Parameter isList: whether it is `[[…]]`, one more table of a list.
  func open(_ path: [String], isList: Bool, line: Int) throws(TOMLError) -> Table {
    var table = root
    for key in path.dropLast() {
      guard let index = table.index(of: key) else {
        let inner = Table(.implied, line: line)
        table.append(key, line: line, .table(inner))
        table = inner
        continue
      }
      switch table.entries[index].child {
      case .table(let inner): table = inner
      case .tables(let list):
        guard let last = list.tables.last else { continue }
        table = last
      case .value: throw taken(path, table.entries[index].line, line)
      }
    }
    guard let key = path.last else { return table }
    let opened = Table(.header, line: line)
    guard let index = table.index(of: key) else {
      table.append(key, line: line, isList ? .tables(Table.List(opened)) : .table(opened))
      return opened
    }
    switch table.entries[index].child {
    case .tables(let list) where isList:
      list.tables.append(opened)
      return opened
    case .table(let inner) where !isList && inner.origin == .implied:
      inner.origin = .header
      inner.line = line
      return inner
    default: throw taken(path, table.entries[index].line, line)
    }
  }

  /// Sets the value of a key, which may be dotted, in `table`.
  func set(
    _ path: [String], in table: Table, line: Int, to value: TOMLValue
  ) throws(TOMLError) {
    var table = table
    for key in path.dropLast() {
      guard let index = table.index(of: key) else {
        let inner = Table(.dotted, line: line)
        table.append(key, line: line, .table(inner))
        table = inner
        continue
      }
      guard case .table(let inner) = table.entries[index].child, inner.origin == .dotted else {
        throw taken(path, table.entries[index].line, line)
      }
      table = inner
    }
    guard let key = path.last else { return }
    if let index = table.index(of: key) { throw taken(path, table.entries[index].line, line) }
    table.append(key, line: line, .value(value))
  }

  private func taken(_ path: [String], _ first: Int, _ line: Int) -> TOMLError {
    TOMLError(
      line: line,
      message: "\"\(path.joined(separator: "."))\" is there already (line \(first)); keep one")
  }
}
