/// A place in a list, from 0: a number that cannot be taken for a place in another list.
///
/// `List` is only a name, e.g. `Place<Nodes>` is the number of a node.
struct Place<List>: Hashable, Comparable, Strideable, Sendable {
  /// As kernels count.
  let number: Int32

  init(_ number: Int32) { self.number = number }
  init(_ number: Int) { self.number = Int32(number) }

  /// As arrays count.
  var index: Int { Int(number) }

  static func < (first: Place, second: Place) -> Bool { first.number < second.number }
  func distance(to other: Place) -> Int { other.index - index }
  func advanced(by count: Int) -> Place { Place(index + count) }
}

/// The key of a row in a table: an id that is no place in a list, nor the id of another table's row.
struct RowID<Table>: Hashable, Comparable, Sendable {
  let value: Int

  init(_ value: Int) { self.value = value }

  static func < (first: RowID, second: RowID) -> Bool { first.value < second.value }
}

/// The table of papers, and the papers of an analysis in the order of their ids.
enum Papers {}
/// The nodes of a network.
enum Nodes {}
/// The works that the papers of a network cite.
enum Works {}
/// The items of a kind: authors, keywords, …
enum Items {}

typealias PaperPlace = Place<Papers>
typealias NodeNumber = Place<Nodes>
typealias WorkNumber = Place<Works>
typealias ItemPlace = Place<Items>
typealias PaperID = RowID<Papers>
/// As occurrences tell items apart: the id of a row, or of a spelling, which has no row.
typealias ItemID = RowID<Items>

/// An array whose elements are found by places in one list only.
struct Listed<List, Element>: RandomAccessCollection {
  private(set) var elements: [Element]

  init(_ elements: some Sequence<Element>) { self.elements = Array(elements) }
  init(repeating element: Element, count: Int) {
    elements = [Element](repeating: element, count: count)
  }

  var startIndex: Place<List> { Place(0) }
  var endIndex: Place<List> { Place(elements.count) }

  subscript(place: Place<List>) -> Element {
    get { elements[place.index] }
    set { elements[place.index] = newValue }
    _modify { yield &elements[place.index] }
  }

  mutating func append(_ element: Element) { elements.append(element) }

  /// An element made of each, at the same place.
  func mapped<Other, Failure: Error>(
    _ transform: (Element) throws(Failure) -> Other
  ) throws(Failure) -> Listed<List, Other> {
    Listed<List, Other>(try elements.map(transform))
  }
}

extension Listed: Sendable where Element: Sendable {}
extension Listed: Equatable where Element: Equatable {}

typealias PerPaper<Element> = Listed<Papers, Element>
typealias PerNode<Element> = Listed<Nodes, Element>
typealias PerItem<Element> = Listed<Items, Element>

extension Listed where Element: Hashable {
  /// Where each element is; the elements are all different.
  var places: [Element: Place<List>] {
    Dictionary(uniqueKeysWithValues: indices.map { (self[$0], $0) })
  }
}
