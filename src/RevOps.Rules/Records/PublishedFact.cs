namespace RevOps.Rules;

/// <summary>
/// A fact that a capability publishes into a frame, for those that are evaluated after it. Its slot is looked up at the first decision, when
/// every section is compiled; a fact that no criterion names costs nothing.
/// </summary>
internal sealed class PublishedFact(FrameLayout layout, string name)
{
    private const int NotLookedUp = -2;

    private int _ordinal = NotLookedUp;

    public void Publish(Frame frame, FactValue value)
    {
        if (_ordinal == NotLookedUp)
        {
            _ordinal = layout.Find(name);
        }

        if (_ordinal >= 0)
        {
            frame.Publish(_ordinal, in value);
        }
    }
}
