/// What the meaning of a date depends on.
package struct DateContext: Sendable, Equatable {
  package var now: Moment
  package var calendar: BusinessCalendar
  /// Whether the message itself delivers; then 納品後3日以内 counts from now.
  package var messageDelivers: Bool

  package init(
    now: Moment, calendar: BusinessCalendar = BusinessCalendar(), messageDelivers: Bool = false
  ) {
    self.now = now
    self.calendar = calendar
    self.messageDelivers = messageDelivers
  }
}
