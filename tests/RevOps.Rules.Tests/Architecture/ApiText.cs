using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RevOps.Rules.Tests.Architecture;

/// <summary>
/// The public API of a built assembly as a text: types by name, members by kind and name, with nullability, default and constant
/// values and the attributes that a caller notices. Nothing in it depends on the order of declaration.
/// </summary>
internal sealed class ApiText
{
    private static readonly SymbolDisplayFormat TypeFormat = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeVariance | SymbolDisplayGenericsOptions.IncludeTypeConstraints,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat MemberFormat = TypeFormat
        .WithMemberOptions(SymbolDisplayMemberOptions.IncludeAccessibility | SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeType
            | SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeConstantValue | SymbolDisplayMemberOptions.IncludeRef)
        .WithParameterOptions(SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeDefaultValue
            | SymbolDisplayParameterOptions.IncludeParamsRefOut | SymbolDisplayParameterOptions.IncludeExtensionThis)
        .WithKindOptions(SymbolDisplayKindOptions.IncludeMemberKeyword);

    private static readonly string[] Noticed =
    [
        "Obsolete", "Flags", "EditorBrowsable", "Experimental", "RequiresUnreferencedCode", "RequiresDynamicCode", "CollectionBuilder", "OverloadResolutionPriority",
        "NotNull", "NotNullWhen", "MaybeNull", "MaybeNullWhen", "AllowNull", "DisallowNull", "NotNullIfNotNull", "MemberNotNull", "MemberNotNullWhen", "DoesNotReturn",
        "DoesNotReturnIf", "CallerArgumentExpression", "CallerMemberName", "CallerFilePath", "CallerLineNumber", "InterpolatedStringHandler", "StringSyntax", "SetsRequiredMembers",
    ];

    private static readonly ConcurrentDictionary<(string Project, string Target), Lazy<ApiText>> Known = new();

    private ApiText(IReadOnlyList<ApiType> types) => Types = types;

    /// <summary>The public types.</summary>
    public IReadOnlyList<ApiType> Types { get; }

    /// <summary>Every line of the text.</summary>
    public IEnumerable<string> Lines => ToString().Split('\n');

    /// <summary>The API of one of the two packages for a target.</summary>
    public static ApiText Of(string project, string target) => Known.GetOrAdd((project, target), _ => new(() =>
        Of(MetadataReference.CreateFromFile(Libraries.PathOf(project, target)), Libraries.Projects.Where(p => p != project).Select(p => MetadataReference.CreateFromFile(Libraries.PathOf(p, target)))))).Value;

    /// <summary>The API of an assembly.</summary>
    public static ApiText Of(MetadataReference assembly, IEnumerable<MetadataReference> others)
    {
        var compilation = Platform.Library.WithAssemblyName("api").AddReferences(others.Append(assembly));
        var symbol = (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(assembly)!;
        return new ApiText([.. TypesIn(symbol.GlobalNamespace).Where(IsVisible).Select(Render).OrderBy(t => t.Name, StringComparer.Ordinal)]);
    }

    /// <inheritdoc />
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var type in Types)
        {
            foreach (var attribute in type.Attributes)
            {
                text.Append(attribute).Append('\n');
            }

            text.Append(type.Header).Append(type.Bases.Count > 0 ? " : " : "").AppendJoin(", ", type.Bases).Append('\n');
            foreach (var member in type.Members)
            {
                text.Append("    ").Append(member.Text).Append(member.Attributes.Length > 0 ? "  // " : "").Append(member.Attributes).Append('\n');
            }

            text.Append('\n');
        }

        return text.Length == 0 ? "(nothing public)" : text.ToString();
    }

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol parent) =>
        parent.GetMembers().SelectMany(m => m switch
        {
            INamespaceSymbol inner => TypesIn(inner),
            INamedTypeSymbol type => TypesIn(type).Prepend(type),
            _ => [],
        });

    private static bool IsVisible(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal
        && !symbol.MetadataName.Contains('<', StringComparison.Ordinal)
        && (symbol.ContainingType is not { } outer || IsVisible(outer));

    private static ApiType Render(INamedTypeSymbol type)
    {
        var header = $"{Access(type)} {Modifiers(type)}{Kind(type)} {Name(type)}";
        if (type is { TypeKind: TypeKind.Delegate, DelegateInvokeMethod: { } invoke })
        {
            return new ApiType(Name(type), type.TypeKind, $"{header} = {Display(invoke)}", [], AttributesOf(type), []);
        }

        var bases = new List<string>();
        if (type is { TypeKind: TypeKind.Class, BaseType: { SpecialType: not SpecialType.System_Object } parent })
        {
            bases.Add(Name(parent));
        }

        if (type is { TypeKind: TypeKind.Enum, EnumUnderlyingType: { } underlying })
        {
            bases.Add(Name(underlying));
        }
        else
        {
            bases.AddRange(type.Interfaces.Where(IsVisible).Select(Name).Order(StringComparer.Ordinal));
        }

        var members = type.GetMembers()
            .Where(m => m is not INamedTypeSymbol && IsVisible(m) && !IsAccessor(m) && !(m is IMethodSymbol { MethodKind: MethodKind.Constructor, Parameters.Length: 0 } && type.IsValueType))
            .Select(m => (Order: Rank(m), Value: (m as IFieldSymbol)?.ConstantValue is { } v && type.TypeKind == TypeKind.Enum ? Convert.ToDecimal(v, CultureInfo.InvariantCulture) : 0, m.Name, Member: new ApiMember(Display(m), string.Join(" ", AttributesOf(m)))))
            .OrderBy(m => m.Order).ThenBy(m => m.Value).ThenBy(m => m.Name, StringComparer.Ordinal).ThenBy(m => m.Member.Text, StringComparer.Ordinal)
            .Select(m => m.Member)
            .ToList();
        return new ApiType(Name(type), type.TypeKind, header, bases, AttributesOf(type), members);
    }

    private static bool IsAccessor(ISymbol symbol) => symbol is IMethodSymbol { AssociatedSymbol: not null };

    private static int Rank(ISymbol member) => member switch
    {
        IFieldSymbol => 0,
        IMethodSymbol { MethodKind: MethodKind.Constructor } => 1,
        IPropertySymbol => 2,
        IEventSymbol => 3,
        IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator or MethodKind.Conversion } => 5,
        _ => 4,
    };

    private static string Access(ISymbol symbol) => SyntaxFacts.GetText(symbol.DeclaredAccessibility);

    private static string Modifiers(INamedTypeSymbol type) =>
        type.TypeKind switch
        {
            TypeKind.Class => type.IsStatic ? "static " : type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "",
            TypeKind.Struct => (type.IsReadOnly ? "readonly " : "") + (type.IsRefLikeType ? "ref " : ""),
            _ => "",
        };

    private static string Kind(INamedTypeSymbol type) =>
        (type.IsRecord ? "record " : "") + type.TypeKind switch
        {
            TypeKind.Struct => "struct",
            TypeKind.Interface => "interface",
            TypeKind.Enum => "enum",
            TypeKind.Delegate => "delegate",
            _ => "class",
        };

    private static string Name(ITypeSymbol type) => Short(type.ToDisplayString(TypeFormat));

    private static string Display(ISymbol member)
    {
        var text = Short(member.ToDisplayString(MemberFormat));
        return member switch
        {
            IPropertySymbol property => $"{text} {{ {string.Join(" ", Accessors(property))} }}",
            IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } => text[(text.LastIndexOf('.', text.IndexOf('=', StringComparison.Ordinal)) + 1)..],
            _ => text,
        };
    }

    private static IEnumerable<string> Accessors(IPropertySymbol property)
    {
        if (property.GetMethod is { } get && IsVisible(get))
        {
            yield return get.DeclaredAccessibility == property.DeclaredAccessibility ? "get;" : $"{Access(get)} get;";
        }

        if (property.SetMethod is { } set && IsVisible(set))
        {
            var word = set.IsInitOnly ? "init;" : "set;";
            yield return set.DeclaredAccessibility == property.DeclaredAccessibility ? word : $"{Access(set)} {word}";
        }
    }

    private static IReadOnlyList<string> AttributesOf(ISymbol symbol)
    {
        var own = Noticeable(symbol.GetAttributes(), "");
        var ofParameters = symbol is IMethodSymbol method
            ? method.Parameters.SelectMany(p => Noticeable(p.GetAttributes(), $"{p.Name}: ")).Concat(Noticeable(method.GetReturnTypeAttributes(), "return: "))
            : [];
        return [.. own.Concat(ofParameters).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Noticeable(IEnumerable<AttributeData> attributes, string prefix) =>
        from attribute in attributes
        let name = attribute.AttributeClass?.Name ?? ""
        where name.EndsWith("Attribute", StringComparison.Ordinal) && Noticed.Contains(name[..^"Attribute".Length])
        select $"[{prefix}{Short(attribute.ToString()!)}]";

    private static string Short(string text) => text.Replace("RevOps.Rules.", "", StringComparison.Ordinal);
}

/// <summary>A public type of an <see cref="ApiText"/>.</summary>
internal sealed record ApiType(string Name, TypeKind Kind, string Header, IReadOnlyList<string> Bases, IReadOnlyList<string> Attributes, IReadOnlyList<ApiMember> Members);

/// <summary>A public member of an <see cref="ApiType"/>.</summary>
internal sealed record ApiMember(string Text, string Attributes);
