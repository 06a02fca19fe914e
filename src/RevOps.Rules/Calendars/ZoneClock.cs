using NodaTime;
using NodaTime.TimeZones;

namespace RevOps.Rules;

/// <summary>
/// The wall clock of a zone. The only place that asks NodaTime about a zone, and the only one that decides what a local boundary
/// means on the night of a change: it takes effect at the first instant at which the clock reaches or passes it.
/// </summary>
internal sealed class ZoneClock
{
    // No zone is further from UTC: NodaTime's own limit.
    private const long WidestOffset = 18 * TimeSpan.TicksPerHour;

    // 1 January 0001 on NodaTime's scale, and the end of its time line.
    private static readonly long Epoch = NodaConstants.BclEpoch.ToUnixTimeTicks();
    private static readonly long LastInstant = Instant.MaxValue.ToUnixTimeTicks();

    private readonly DateTimeZone _zone;

    private ZoneClock(DateTimeZone zone) => _zone = zone;

    public static string TzdbVersion => TzdbDateTimeZoneSource.Default.TzdbVersion;

    public static IEnumerable<string> ZoneIds => TzdbDateTimeZoneSource.Default.CanonicalIdMap.Keys;

    public static bool IsKnown(string zoneId) => TzdbDateTimeZoneSource.Default.CanonicalIdMap.ContainsKey(zoneId);

    public static ZoneClock For(string zoneId) => new(DateTimeZoneProviders.Tzdb[zoneId]);

    public static string? FromWindows(string windowsId) =>
        TzdbDateTimeZoneSource.Default.WindowsMapping.PrimaryMapping.TryGetValue(windowsId, out var zoneId) ? zoneId : null;

    /// <summary>The zone's offset from UTC, in ticks.</summary>
    public long OffsetAt(long utcTicks) => _zone.GetZoneInterval(ToInstant(utcTicks)).WallOffset.Ticks;

    /// <summary>What the wall clock shows, as ticks of local time.</summary>
    public long ToLocal(long utcTicks) => utcTicks + OffsetAt(utcTicks);

    /// <summary>The first instant at which the wall clock reaches or passes a local time.</summary>
    public long FirstInstantAt(long localTicks) => Boundaries(localTicks).Next(localTicks);

    /// <summary>Maps ascending local times, none of them before <paramref name="earliestLocal"/>, in one walk over the zone.</summary>
    public Cursor Boundaries(long earliestLocal) => new(_zone, earliestLocal);

    private static Instant ToInstant(long utcTicks) =>
        Instant.FromUnixTimeTicks(Math.Min(utcTicks + Epoch, LastInstant));

    /// <summary>A walk over a zone's intervals, each with a constant offset.</summary>
    internal struct Cursor
    {
        private readonly DateTimeZone _zone;
        private ZoneInterval _interval;
        private long _startUtc;
        private long _offset;
        private long _endLocal;

        internal Cursor(DateTimeZone zone, long earliestLocal)
        {
            _zone = zone;
            _interval = null!;
            Enter(zone.GetZoneInterval(ToInstant(earliestLocal - WidestOffset)));
        }

        /// <summary>
        /// The first instant at which the clock reaches or passes a local time: it lies in the first interval at whose end the clock
        /// is beyond that time, at its place there, or at the very start when the clock jumped over it.
        /// </summary>
        public long Next(long localTicks)
        {
            while (_endLocal <= localTicks)
            {
                Enter(_zone.GetZoneInterval(_interval.End));
            }

            return Math.Max(_startUtc, localTicks - _offset);
        }

        private void Enter(ZoneInterval interval)
        {
            _interval = interval;
            _offset = interval.WallOffset.Ticks;
            _startUtc = interval.HasStart ? interval.Start.ToUnixTimeTicks() - Epoch : long.MinValue;
            _endLocal = interval.HasEnd ? interval.End.ToUnixTimeTicks() - Epoch + _offset : long.MaxValue;
        }
    }
}
