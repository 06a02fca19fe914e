using System.Collections;

namespace RevOps.Rules;

/// <summary>What holds named values in a host's data: a dictionary of any kind, or a JSON object.</summary>
internal static class HostObject
{
    public static bool IsObject(object value) =>
        value is IReadOnlyDictionary<string, object?> or IDictionary<string, object?> or IDictionary || JsonElementValues.IsObject(value);

    /// <summary>Looks a name up; false where it is absent. A name that is there with a null is found.</summary>
    public static bool TryFind(object container, HostName name, out object? value)
    {
        if (JsonElementValues.IsObject(container))
        {
            return JsonElementValues.TryFind(container, name, out value);
        }

        if (TryGet(container, name.Whole, out value))
        {
            return true;
        }

        if (name.Rest is { } rest && TryGet(container, name.First!, out var inner) && inner is not null)
        {
            return TryFind(inner, rest, out value);
        }

        value = null;
        return false;
    }

    private static bool TryGet(object container, string name, out object? value)
    {
        switch (container)
        {
            case IReadOnlyDictionary<string, object?> dictionary:
                return dictionary.TryGetValue(name, out value);
            case IDictionary<string, object?> dictionary:
                return dictionary.TryGetValue(name, out value);
            case IDictionary dictionary when dictionary.Contains(name):
                value = dictionary[name];
                return true;
            default:
                value = null;
                return false;
        }
    }
}
