namespace RevOps.Rules;

/// <summary>A criterion over rows names attributes of those rows alone.</summary>
internal static class RowScope
{
    public static void Check(RowCollectionAttribute collection, Criterion where)
    {
        switch (where)
        {
            case GroupCriterion group:
                foreach (var operand in group.Operands)
                {
                    Check(collection, operand);
                }

                break;
            case LeafCriterion leaf:
                Check(collection, leaf.Attribute);
                break;
        }
    }

    public static void Check(RowCollectionAttribute collection, RecordAttribute attribute)
    {
        foreach (var own in collection.RowAttributes)
        {
            if (string.Equals(own.Name, attribute.Name, StringComparison.Ordinal) && own.Type == attribute.Type)
            {
                return;
            }
        }

        throw new ArgumentException(
            $"The rows of `{collection.Name}` have no {attribute.Type} attribute `{attribute.Name}`. They have {string.Join(", ", collection.RowAttributes.Select(a => "`" + a.Name + "`"))}.");
    }
}
