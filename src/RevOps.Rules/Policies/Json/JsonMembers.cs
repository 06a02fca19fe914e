namespace RevOps.Rules;

/// <summary>Members of the common types in one call each, so that a binder reads like the grammar.</summary>
internal static class JsonMembers
{
    public static JsonRead<string> RequiredString(this JsonObjectCursor owner, string name) => owner.Required(name).AsString();

    public static JsonRead<string> OptionalString(this JsonObjectCursor owner, string name) => owner.Optional(name).AsString();

    public static JsonRead<double> RequiredNumber(this JsonObjectCursor owner, string name, double? min = null, double? max = null) => owner.Required(name).AsNumber(min, max);

    public static JsonRead<double> OptionalNumber(this JsonObjectCursor owner, string name, double? min = null, double? max = null) => owner.Optional(name).AsNumber(min, max);

    public static JsonRead<long> RequiredInteger(this JsonObjectCursor owner, string name, long? min = null, long? max = null) => owner.Required(name).AsInteger(min, max);

    public static JsonRead<long> OptionalInteger(this JsonObjectCursor owner, string name, long? min = null, long? max = null) => owner.Optional(name).AsInteger(min, max);

    public static JsonRead<long> RequiredPoints(this JsonObjectCursor owner, string name, long? minThousandths = null, long? maxThousandths = null) => owner.Required(name).AsPoints(minThousandths, maxThousandths);

    public static JsonRead<long> OptionalPoints(this JsonObjectCursor owner, string name, long? minThousandths = null, long? maxThousandths = null) => owner.Optional(name).AsPoints(minThousandths, maxThousandths);

    public static JsonRead<bool> RequiredFlag(this JsonObjectCursor owner, string name) => owner.Required(name).AsFlag();

    public static JsonRead<bool> OptionalFlag(this JsonObjectCursor owner, string name) => owner.Optional(name).AsFlag();

    public static JsonRead<DurationText> RequiredDuration(this JsonObjectCursor owner, string name) => owner.Required(name).AsDuration();

    public static JsonRead<DurationText> OptionalDuration(this JsonObjectCursor owner, string name) => owner.Optional(name).AsDuration();

    public static JsonRead<DateTime> RequiredDate(this JsonObjectCursor owner, string name) => owner.Required(name).AsDate();

    public static JsonRead<DateTime> OptionalDate(this JsonObjectCursor owner, string name) => owner.Optional(name).AsDate();

    public static JsonRead<T> RequiredChoice<T>(this JsonObjectCursor owner, string name, IReadOnlyList<(string Word, T Meaning)> words) => owner.Required(name).AsChoice(words);

    public static JsonRead<T> OptionalChoice<T>(this JsonObjectCursor owner, string name, IReadOnlyList<(string Word, T Meaning)> words) => owner.Optional(name).AsChoice(words);

    public static JsonRead<T> RequiredObject<T>(this JsonObjectCursor owner, string name, Func<JsonObjectCursor, T?> bind) => owner.Required(name).AsObject(bind);

    public static JsonRead<T> OptionalObject<T>(this JsonObjectCursor owner, string name, Func<JsonObjectCursor, T?> bind) => owner.Optional(name).AsObject(bind);

    public static IReadOnlyList<T> RequiredArray<T>(this JsonObjectCursor owner, string name, Func<JsonCursor, JsonRead<T>> bind, int minItems = 1, int maxItems = int.MaxValue) => owner.Required(name).AsArray(bind, minItems, maxItems);

    public static IReadOnlyList<T> OptionalArray<T>(this JsonObjectCursor owner, string name, Func<JsonCursor, JsonRead<T>> bind, int minItems = 0, int maxItems = int.MaxValue) => owner.Optional(name).AsArray(bind, minItems, maxItems);

    /// <summary>The members that say when something is in force; always where none is there.</summary>
    public static EffectiveDates EffectiveDates(this JsonObjectCursor owner)
    {
        var from = owner.Optional("from").AsBound();
        var until = owner.Optional("until").AsBound();
        var zone = owner.OptionalString("zone");
        return RevOps.Rules.EffectiveDates.Of(from.HasValue ? from.Value : null, until.HasValue ? until.Value : null, zone.HasValue ? zone.Value : null);
    }
}
