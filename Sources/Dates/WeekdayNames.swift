/// Short names of the weekdays, Monday first.
struct WeekdayNames {
  private let names: [[UInt16]]

  init(_ names: [String]) { self.names = names.map { Array($0.utf16) } }

  /// The weekday whose name stands at a place, and where it ends.
  func match(_ units: [UInt16], at place: Int) -> (weekday: Int, end: Int)? {
    for (index, name) in names.enumerated()
    where place + name.count <= units.count
      && units[place..<place + name.count].elementsEqual(name)
    {
      return (index + 1, place + name.count)
    }
    return nil
  }
}
