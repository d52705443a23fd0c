using System.Collections.Immutable;
using LlmQuest.Core.Commands;
using LlmQuest.Core.Goals.Expressions;
using LlmQuest.Core.Goals.Functions;
using LlmQuest.Core.Labs;

namespace LlmQuest.Core.Goals.Checking;

/// <summary>Finds the type of every part of a goal. A part with a problem counts as anything, so that one mistake is told once.</summary>
internal sealed class TypeReader(LabDeclaration lab, ProblemList problems)
{
    private const int MostNames = 12;

    private readonly OperatorTypes _operators = new(lab, problems);

    public LabType TypeOf(Expression expression) => expression switch
    {
        LiteralExpression { Value.Number: not null } => LabType.Number,
        LiteralExpression { Value.Text: not null } => LabType.Text,
        LiteralExpression => LabType.Truth,
        NameExpression name => OfName(name),
        ListExpression list => OfList(list),
        FieldExpression field => OfField(field, TypeOf(field.Of)),
        IndexExpression index => OfIndex(index, TypeOf(index.Of), TypeOf(index.Index)),
        UnaryExpression unary => _operators.OfUnary(unary, TypeOf(unary.Operand)),
        BinaryExpression binary => _operators.OfBinary(binary, TypeOf(binary.Left), TypeOf(binary.Right)),
        CallExpression call => OfCall(call),
        _ => LabType.Any,
    };

    private LabType OfName(NameExpression name)
    {
        if (lab.TypeOf(name.Name) is { } type)
        {
            return type;
        }

        if (GoalFunctions.Find(name.Name) is { } function)
        {
            return Problem(name.Range, $"'{name.Name}' is a function.", $"Write {function.Signature}, for example {function.Example}.");
        }

        return Unknown(name.Range, $"The lab {lab.Name} has no fact or parameter '{Short(name.Name)}'.", name.Name, [.. lab.Names]);
    }

    private LabType OfList(ListExpression list)
    {
        LabType[] types = [.. list.Items.Select(TypeOf)];
        LabType item = types.FirstOrDefault(type => type.Kind != LabTypeKind.Any) ?? LabType.Any;
        int other = Array.FindIndex(types, type => !type.Fits(item));
        return other < 0
            ? LabType.ListOf(item)
            : Problem(list.Items[other].Range, $"This list holds {item} and {types[other]}.", "Let a list hold values of one kind.");
    }

    private LabType OfField(FieldExpression field, LabType of)
    {
        if (of.Kind is LabTypeKind.Any or LabTypeKind.Map)
        {
            return of.Item ?? LabType.Any;
        }

        if (of.Kind == LabTypeKind.List)
        {
            return LabType.ListOf(OfField(field, of.Item!));
        }

        var range = new TextRange(field.Range.End - field.Name.Length, field.Name.Length);
        if (of.Kind != LabTypeKind.Record)
        {
            return Problem(range, $"'{field.Of}' is {TypeOfWhole(field.Of)}, and has no fields.", $"Write {field.Of} without '.{Short(field.Name)}'.");
        }

        return of.FieldNamed(field.Name)?.Type
            ?? Unknown(range, $"'{field.Of}' has no field '{Short(field.Name)}'.", field.Name, [.. of.Fields.Select(known => known.Name)]);
    }

    private LabType OfIndex(IndexExpression index, LabType of, LabType by)
    {
        switch (of.Kind)
        {
            case LabTypeKind.Any:
                return LabType.Any;
            case LabTypeKind.List when by.Fits(LabType.Number):
                return of.Item!;
            case LabTypeKind.Map when by.Fits(LabType.Text):
                return of.Item!;
            case LabTypeKind.Record when index.Index is LiteralExpression { Value.Text: { } name }:
                return of.FieldNamed(name)?.Type ?? Unknown(index.Index.Range, $"'{index.Of}' has no field '{Short(name)}'.", name, [.. of.Fields.Select(known => known.Name)]);
            case LabTypeKind.List:
                return Problem(index.Index.Range, $"'{index.Index}' is {by}, and an item of a list is found by a number.", $"Write {index.Of}[0] for the first, {index.Of}[-1] for the last.");
            case LabTypeKind.Map or LabTypeKind.Record:
                return Problem(index.Index.Range, $"'{index.Index}' is {by}, and a value of {of} is found by a text.", $"Write {index.Of}['name'].");
            default:
                return Problem(index.Of.Range, $"'{index.Of}' is {of}, and has no items.", $"Write {index.Of} without '[{index.Index}]'.");
        }
    }

    private LabType OfCall(CallExpression call)
    {
        var range = new TextRange(call.Range.Offset, call.Function.Length);
        if (GoalFunctions.Find(call.Function) is not { } function)
        {
            _ = call.Arguments.Select(TypeOf).ToArray();
            return lab.TypeOf(call.Function) is { } type
                ? Problem(range, $"'{call.Function}' is {type}, not a function.", $"Write {call.Function} without parentheses.")
                : Unknown(range, $"There is no function '{Short(call.Function)}'.", call.Function, [.. GoalFunctions.All.Select(known => known.Name)]);
        }

        ImmutableArray<LabType> types = [.. call.Arguments.Select(TypeOf)];
        if (!function.Takes(types.Length))
        {
            return Problem(call.Range, $"'{function.Name}' takes {HowMany(function)}, not {types.Length}.", $"Write {function.Signature}, for example {function.Example}.");
        }

        return OfArguments(call, function, types);
    }

    private LabType OfArguments(CallExpression call, GoalFunction function, ImmutableArray<LabType> types)
    {
        bool isSeveral = function.TakesSeveralNumbers && types.Length > 1;
        for (int i = 0; i < types.Length; i++)
        {
            GoalArgument wanted = isSeveral ? new("number", LabType.Number) : function.Arguments[i];
            bool maps = i == 0 && function.MapsOverList;
            if (!wanted.Accepts(maps ? Innermost(types[i]) : types[i]))
            {
                return Problem(call.Arguments[i].Range, $"'{function.Name}' needs {wanted.InWords} here, and '{call.Arguments[i]}' is {types[i]}.", FixOf(function, call, call.Arguments[i], types[i]));
            }
        }

        LabType result = function.ResultOf?.Invoke(types[0]) ?? function.Result;
        return function.MapsOverList ? Nested(types[0], result) : result;
    }

    private static LabType Innermost(LabType type) => type.Kind == LabTypeKind.List ? Innermost(type.Item!) : type;

    private static LabType Nested(LabType list, LabType result)
        => list.Kind == LabTypeKind.List ? LabType.ListOf(Nested(list.Item!, result)) : result;

    private static string HowMany(GoalFunction function)
    {
        string number = function.Optional > 0 ? $"{function.Arguments.Length - function.Optional} or {function.Arguments.Length} values" : function.Arguments.Length == 1 ? "one value" : $"{function.Arguments.Length} values";
        return function.TakesSeveralNumbers ? "a list, or two numbers or more" : number;
    }

    private static string FixOf(GoalFunction function, CallExpression call, Expression argument, LabType given) => (given.Kind, function.Name) switch
    {
        (LabTypeKind.List, "contains") => $"Write {call.Arguments[1]} in {argument}.",
        (LabTypeKind.Text, "count") => $"Write length({argument}) for its characters, count(words({argument})) for its words.",
        (LabTypeKind.List, _) when given.Item!.Kind == LabTypeKind.Record => $"Give it one field of every record: {argument}.{given.Item.Fields.Select(field => field.Name).FirstOrDefault("name")}.",
        (LabTypeKind.List, _) when given.Item!.Kind == LabTypeKind.List => $"Make one list of it: flatten({argument}).",
        (LabTypeKind.Map, _) => $"Give it the values of the map: values({argument}).",
        _ => $"Write it as in {function.Example}.",
    };

    private LabType TypeOfWhole(Expression expression) => new TypeReader(lab, new ProblemList()).TypeOf(expression);

    private LabType Unknown(TextRange range, string message, string name, string[] known)
    {
        string? meant = known.Length == 0 ? null : Suggestions.Closest(name, known);
        string some = string.Join(", ", known.Take(MostNames)) + (known.Length > MostNames ? ", …" : "");
        problems.Error(range, message, meant is null ? $"Known are: {some}." : $"Did you mean {meant}?", meant);
        return LabType.Any;
    }

    private LabType Problem(TextRange range, string message, string fix)
    {
        problems.Error(range, message, fix);
        return LabType.Any;
    }

    private static string Short(string name) => name.Length <= 40 ? name : name[..40] + "…";
}
