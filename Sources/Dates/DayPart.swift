/// A part of the day, which decides what the clock behind it means.
enum DayPart {
  case morning, noon, afternoon, night

  /// Minutes since the day began for a clock as written: 夜8時 is 20:00, 夜12時 the day's end, 深夜1時
  /// 25:00, 昼1時 13:00.
  func minutes(_ written: Int) -> Int {
    let hour = written / 60
    switch self {
    case .morning: return written
    case .noon: return (1...5).contains(hour) ? written + 720 : written
    case .afternoon: return hour < 12 ? written + 720 : written
    case .night:
      if hour == 12 { return written + 720 }
      return hour < 4 ? written + 1440 : hour < 12 ? written + 720 : written
    }
  }
}
