package io.github.napi4j.example.barcode;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.EncodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import io.github.napi4j.Napi;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Bar codes in one and two dimensions, by ZXing. */
public final class Barcode {

    private Barcode() {}

    /** A QR code as lines of {@code #} and blanks, one character a module. */
    @Napi
    public static String qr(String content, String errorCorrection) throws WriterException {
        Map<EncodeHintType, Object> hints = new EnumMap<>(EncodeHintType.class);
        hints.put(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.valueOf(errorCorrection));
        hints.put(EncodeHintType.CHARACTER_SET, "UTF-8");
        hints.put(EncodeHintType.MARGIN, 0);
        return new MultiFormatWriter()
                .encode(content, BarcodeFormat.QR_CODE, 0, 0, hints)
                .toString("#", " ");
    }

    /** A one-dimensional code ({@code EAN_13}, {@code CODE_128}, {@code ITF}, ...) as a row of bars. */
    @Napi
    public static String bars(String content, String format) throws WriterException {
        return new MultiFormatWriter()
                .encode(content, BarcodeFormat.valueOf(format), 1, 1)
                .toString("|", " ")
                .trim();
    }

    /** Draws a code as a greyscale image, one byte a pixel. */
    @Napi
    public static byte[] draw(String content, String format, int width, int height) throws WriterException {
        BitMatrix matrix = new MultiFormatWriter().encode(content, BarcodeFormat.valueOf(format), width, height);
        byte[] pixels = new byte[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = (byte) (matrix.get(x, y) ? 0 : 255);
            }
        }
        return pixels;
    }

    /** Finds a code in a greyscale image and reads it: its format, a colon, its text. */
    @Napi
    public static String read(byte[] pixels, int width, int height) throws NotFoundException {
        LuminanceSource source = new PlanarYUVLuminanceSource(pixels, width, height, 0, 0, width, height, false);
        Map<DecodeHintType, Object> hints = new EnumMap<>(DecodeHintType.class);
        hints.put(DecodeHintType.TRY_HARDER, Boolean.TRUE);
        hints.put(
                DecodeHintType.POSSIBLE_FORMATS,
                List.of(
                        BarcodeFormat.QR_CODE,
                        BarcodeFormat.DATA_MATRIX,
                        BarcodeFormat.EAN_13,
                        BarcodeFormat.CODE_128,
                        BarcodeFormat.CODE_39));
        Result result = new MultiFormatReader().decode(new BinaryBitmap(new HybridBinarizer(source)), hints);
        return result.getBarcodeFormat() + ":" + result.getText();
    }
}
