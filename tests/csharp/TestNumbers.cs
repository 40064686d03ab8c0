using System;

using Chiso;

/// <summary>Decimals are exact, whatever the culture.</summary>
internal static class TestNumbers
{
    [Test]
    private static void PointsPrintAsWritten()
    {
        foreach (string text in new[] { "8.23", "0.000001", "-5.5", "0", "100", "9223372036854.775807",
            "-9223372036854.775808" })
            Check.Equal(text, Numbers.ParsePoints(text).ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Test]
    private static void DecimalsCrossBothWaysExactly()
    {
        foreach (decimal points in new[] { 0m, 0.1m, 0.30m, -1.234567m, 85.785m, 9223372036854.775807m,
            -9223372036854.775808m, 1.500000000m })
            Check.Equal(points, Numbers.ParsePoints(Numbers.PointsText(points, 0)));
        Check.Equal("85.80", Numbers.PointsText(85.8m, 2));
        Check.Equal(0.3m, Numbers.PointsFromDouble(0.1) + Numbers.PointsFromDouble(0.2));
    }

    [Test]
    private static void RandomPointsSurvive()
    {
        var random = new Random(1);
        for (var at = 0; at < 20000; at++)
        {
            decimal points = new decimal(random.Next(), random.Next(1 << 20), 0, at % 2 == 0, 6);
            Check.Equal(points, Numbers.ParsePoints(Numbers.PointsText(points, 0)));
        }
    }

    [Test]
    private static void WhatPointsCannotHoldIsRefused()
    {
        Check.Fails(ErrorCode.NumberDecimals, () => Numbers.PointsText(0.0000001m, 0));
        Check.Fails(ErrorCode.NumberDecimals, () => Numbers.PointsText(1e-28m, 0));
        Check.Fails(ErrorCode.NumberRange, () => Numbers.PointsText(9223372036854.775808m, 0));
        Check.Fails(ErrorCode.NumberRange, () => Numbers.PointsText(decimal.MaxValue, 0));
        Check.Fails(ErrorCode.NumberRange, () => Numbers.PointsText(decimal.MinValue, 0));
        Check.Fails(ErrorCode.NumberDecimals, () => Numbers.PointsFromDouble(0.1 + 0.2));
        Check.Fails(ErrorCode.NumberNotFinite, () => Numbers.PointsFromDouble(double.NaN));
        Check.Fails(ErrorCode.NumberNotFinite, () => Numbers.PointsFromDouble(double.PositiveInfinity));
        Check.Fails(ErrorCode.NumberSyntax, () => Numbers.ParsePoints(""));
        Check.Fails(ErrorCode.ArgumentRange, () => Numbers.PointsText(1m, 7));
        Check.Fails(ErrorCode.ArgumentRange, () => Numbers.PointsText(1m, -1));
        Check.Fails(ErrorCode.ArgumentRange, () => Numbers.RoundPoints("1", 2, (RoundingMode)9));
    }

    [Test]
    private static void Rounding()
    {
        Check.Equal(2.35m, Numbers.RoundPoints(2.345m, 2, RoundingMode.HalfUp));
        Check.Equal(2.34m, Numbers.RoundPoints("2,345", 2, RoundingMode.HalfEven));
        Check.Equal(0.333333m, Numbers.RoundPoints("1/3", 6, RoundingMode.Floor));
        Check.Equal(-2m, Numbers.RoundPoints(-2.7m, 0, RoundingMode.Ceiling));
    }

    [Test]
    private static void Reconciling()
    {
        Reconciliation found = Numbers.Reconcile(85.78m, new[] { 54.20m, 8.23m, 18.05m, 5.31m }, 2);
        Check.That(found.Possible, "possible");
        Check.Equal(85.79m, found.Sum);
        Check.Equal(-0.01m, found.Difference);
        Check.Equal(85.77m, found.Low);
        Check.Equal(85.81m, found.High);
        Check.Equal(2, found.Places);
        Check.That(Numbers.Reconcile(0m, new decimal[0], 2).Possible, "nothing adds up to 0");
        Check.Throws<ArgumentNullException>(() => Numbers.Reconcile(1m, null, 2));
        Check.Fails(ErrorCode.NumberRange,
            () => Numbers.Reconcile(1m, new[] { 9223372036854m, 9223372036854m }, 2));
    }
}
