using System.Globalization;

namespace RevOps.Rules;

internal sealed partial class ValueConversion
{
    private void SetDateTime(DateTime time, ref Slot slot)
    {
        switch (_type)
        {
            case AttributeType.Date:
                default(DateConversion).Set(time, ref slot);
                break;
            case AttributeType.Instant when time.Kind == DateTimeKind.Utc:
                slot.SetTicks(time.Ticks);
                break;
            case AttributeType.Instant:
                RefuseWith(Shown(time), "does not say which instant it is. Give a DateTimeOffset, or a DateTime of kind Utc.", ref slot);
                break;
            default:
                Refuse(Shown(time), ref slot);
                break;
        }
    }

    private void SetInstant(DateTimeOffset instant, ref Slot slot)
    {
        switch (_type)
        {
            case AttributeType.Instant:
                slot.SetTicks(instant.UtcTicks);
                break;
            case AttributeType.Date:
                RefuseWith(InstantFormat.Of(instant), "is an instant, and its date depends on a zone. Give the date, or declare the attribute as an instant.", ref slot);
                break;
            default:
                Refuse(InstantFormat.Of(instant), ref slot);
                break;
        }
    }

#if NET10_0_OR_GREATER
    private void SetDate(DateOnly date, ref Slot slot)
    {
        if (_type == AttributeType.Date)
        {
            default(DateOnlyConversion).Set(date, ref slot);
        }
        else
        {
            Refuse(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ref slot);
        }
    }
#endif

    private static string Shown(DateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
}
