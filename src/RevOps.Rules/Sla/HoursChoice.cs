namespace RevOps.Rules;

/// <summary>The calendar that counts for one record, and its place among the policy's; none in exact time. A value.</summary>
internal readonly record struct HoursChoice(BusinessCalendar? Calendar, int Place);
