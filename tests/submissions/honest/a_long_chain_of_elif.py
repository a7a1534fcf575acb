# drill: repeat_each_row
# expect: pass
# why: every elif is a level deeper in the syntax tree than the one before.
def repeat_each_row(x, k):
    if k == 0:
        count = 0
    elif k == 1:
        count = 1
    elif k == 2:
        count = 2
    elif k == 3:
        count = 3
    elif k == 4:
        count = 4
    elif k == 5:
        count = 5
    elif k == 6:
        count = 6
    elif k == 7:
        count = 7
    elif k == 8:
        count = 8
    elif k == 9:
        count = 9
    elif k == 10:
        count = 10
    elif k == 11:
        count = 11
    elif k == 12:
        count = 12
    elif k == 13:
        count = 13
    elif k == 14:
        count = 14
    elif k == 15:
        count = 15
    elif k == 16:
        count = 16
    elif k == 17:
        count = 17
    elif k == 18:
        count = 18
    elif k == 19:
        count = 19
    elif k == 20:
        count = 20
    elif k == 21:
        count = 21
    elif k == 22:
        count = 22
    elif k == 23:
        count = 23
    elif k == 24:
        count = 24
    elif k == 25:
        count = 25
    elif k == 26:
        count = 26
    elif k == 27:
        count = 27
    elif k == 28:
        count = 28
    elif k == 29:
        count = 29
    elif k == 30:
        count = 30
    elif k == 31:
        count = 31
    elif k == 32:
        count = 32
    elif k == 33:
        count = 33
    elif k == 34:
        count = 34
    elif k == 35:
        count = 35
    elif k == 36:
        count = 36
    elif k == 37:
        count = 37
    elif k == 38:
        count = 38
    elif k == 39:
        count = 39
    elif k == 40:
        count = 40
    elif k == 41:
        count = 41
    elif k == 42:
        count = 42
    elif k == 43:
        count = 43
    elif k == 44:
        count = 44
    elif k == 45:
        count = 45
    elif k == 46:
        count = 46
    elif k == 47:
        count = 47
    elif k == 48:
        count = 48
    elif k == 49:
        count = 49
    elif k == 50:
        count = 50
    elif k == 51:
        count = 51
    elif k == 52:
        count = 52
    elif k == 53:
        count = 53
    elif k == 54:
        count = 54
    elif k == 55:
        count = 55
    elif k == 56:
        count = 56
    elif k == 57:
        count = 57
    elif k == 58:
        count = 58
    elif k == 59:
        count = 59
    elif k == 60:
        count = 60
    elif k == 61:
        count = 61
    elif k == 62:
        count = 62
    elif k == 63:
        count = 63
    elif k == 64:
        count = 64
    elif k == 65:
        count = 65
    elif k == 66:
        count = 66
    elif k == 67:
        count = 67
    elif k == 68:
        count = 68
    elif k == 69:
        count = 69
    elif k == 70:
        count = 70
    elif k == 71:
        count = 71
    elif k == 72:
        count = 72
    elif k == 73:
        count = 73
    elif k == 74:
        count = 74
    elif k == 75:
        count = 75
    elif k == 76:
        count = 76
    elif k == 77:
        count = 77
    elif k == 78:
        count = 78
    elif k == 79:
        count = 79
    elif k == 80:
        count = 80
    elif k == 81:
        count = 81
    elif k == 82:
        count = 82
    elif k == 83:
        count = 83
    elif k == 84:
        count = 84
    elif k == 85:
        count = 85
    elif k == 86:
        count = 86
    elif k == 87:
        count = 87
    elif k == 88:
        count = 88
    elif k == 89:
        count = 89
    elif k == 90:
        count = 90
    elif k == 91:
        count = 91
    elif k == 92:
        count = 92
    elif k == 93:
        count = 93
    elif k == 94:
        count = 94
    elif k == 95:
        count = 95
    elif k == 96:
        count = 96
    elif k == 97:
        count = 97
    elif k == 98:
        count = 98
    elif k == 99:
        count = 99
    elif k == 100:
        count = 100
    elif k == 101:
        count = 101
    elif k == 102:
        count = 102
    elif k == 103:
        count = 103
    elif k == 104:
        count = 104
    elif k == 105:
        count = 105
    elif k == 106:
        count = 106
    elif k == 107:
        count = 107
    elif k == 108:
        count = 108
    elif k == 109:
        count = 109
    elif k == 110:
        count = 110
    elif k == 111:
        count = 111
    elif k == 112:
        count = 112
    elif k == 113:
        count = 113
    elif k == 114:
        count = 114
    elif k == 115:
        count = 115
    elif k == 116:
        count = 116
    elif k == 117:
        count = 117
    elif k == 118:
        count = 118
    elif k == 119:
        count = 119
    elif k == 120:
        count = 120
    elif k == 121:
        count = 121
    elif k == 122:
        count = 122
    elif k == 123:
        count = 123
    elif k == 124:
        count = 124
    elif k == 125:
        count = 125
    elif k == 126:
        count = 126
    elif k == 127:
        count = 127
    elif k == 128:
        count = 128
    elif k == 129:
        count = 129
    elif k == 130:
        count = 130
    elif k == 131:
        count = 131
    elif k == 132:
        count = 132
    elif k == 133:
        count = 133
    elif k == 134:
        count = 134
    elif k == 135:
        count = 135
    elif k == 136:
        count = 136
    elif k == 137:
        count = 137
    elif k == 138:
        count = 138
    elif k == 139:
        count = 139
    elif k == 140:
        count = 140
    elif k == 141:
        count = 141
    elif k == 142:
        count = 142
    elif k == 143:
        count = 143
    elif k == 144:
        count = 144
    elif k == 145:
        count = 145
    elif k == 146:
        count = 146
    elif k == 147:
        count = 147
    elif k == 148:
        count = 148
    elif k == 149:
        count = 149
    elif k == 150:
        count = 150
    elif k == 151:
        count = 151
    elif k == 152:
        count = 152
    elif k == 153:
        count = 153
    elif k == 154:
        count = 154
    elif k == 155:
        count = 155
    elif k == 156:
        count = 156
    elif k == 157:
        count = 157
    elif k == 158:
        count = 158
    elif k == 159:
        count = 159
    elif k == 160:
        count = 160
    elif k == 161:
        count = 161
    elif k == 162:
        count = 162
    elif k == 163:
        count = 163
    elif k == 164:
        count = 164
    elif k == 165:
        count = 165
    elif k == 166:
        count = 166
    elif k == 167:
        count = 167
    elif k == 168:
        count = 168
    elif k == 169:
        count = 169
    elif k == 170:
        count = 170
    elif k == 171:
        count = 171
    elif k == 172:
        count = 172
    elif k == 173:
        count = 173
    elif k == 174:
        count = 174
    elif k == 175:
        count = 175
    elif k == 176:
        count = 176
    elif k == 177:
        count = 177
    elif k == 178:
        count = 178
    elif k == 179:
        count = 179
    elif k == 180:
        count = 180
    elif k == 181:
        count = 181
    elif k == 182:
        count = 182
    elif k == 183:
        count = 183
    elif k == 184:
        count = 184
    elif k == 185:
        count = 185
    elif k == 186:
        count = 186
    elif k == 187:
        count = 187
    elif k == 188:
        count = 188
    elif k == 189:
        count = 189
    elif k == 190:
        count = 190
    elif k == 191:
        count = 191
    elif k == 192:
        count = 192
    elif k == 193:
        count = 193
    elif k == 194:
        count = 194
    elif k == 195:
        count = 195
    elif k == 196:
        count = 196
    elif k == 197:
        count = 197
    elif k == 198:
        count = 198
    elif k == 199:
        count = 199
    elif k == 200:
        count = 200
    elif k == 201:
        count = 201
    elif k == 202:
        count = 202
    elif k == 203:
        count = 203
    elif k == 204:
        count = 204
    elif k == 205:
        count = 205
    elif k == 206:
        count = 206
    elif k == 207:
        count = 207
    elif k == 208:
        count = 208
    elif k == 209:
        count = 209
    elif k == 210:
        count = 210
    elif k == 211:
        count = 211
    elif k == 212:
        count = 212
    elif k == 213:
        count = 213
    elif k == 214:
        count = 214
    elif k == 215:
        count = 215
    elif k == 216:
        count = 216
    elif k == 217:
        count = 217
    elif k == 218:
        count = 218
    elif k == 219:
        count = 219
    elif k == 220:
        count = 220
    elif k == 221:
        count = 221
    elif k == 222:
        count = 222
    elif k == 223:
        count = 223
    elif k == 224:
        count = 224
    elif k == 225:
        count = 225
    elif k == 226:
        count = 226
    elif k == 227:
        count = 227
    elif k == 228:
        count = 228
    elif k == 229:
        count = 229
    elif k == 230:
        count = 230
    elif k == 231:
        count = 231
    elif k == 232:
        count = 232
    elif k == 233:
        count = 233
    elif k == 234:
        count = 234
    elif k == 235:
        count = 235
    elif k == 236:
        count = 236
    elif k == 237:
        count = 237
    elif k == 238:
        count = 238
    elif k == 239:
        count = 239
    elif k == 240:
        count = 240
    elif k == 241:
        count = 241
    elif k == 242:
        count = 242
    elif k == 243:
        count = 243
    elif k == 244:
        count = 244
    elif k == 245:
        count = 245
    elif k == 246:
        count = 246
    elif k == 247:
        count = 247
    elif k == 248:
        count = 248
    elif k == 249:
        count = 249
    elif k == 250:
        count = 250
    elif k == 251:
        count = 251
    elif k == 252:
        count = 252
    elif k == 253:
        count = 253
    elif k == 254:
        count = 254
    elif k == 255:
        count = 255
    elif k == 256:
        count = 256
    elif k == 257:
        count = 257
    elif k == 258:
        count = 258
    elif k == 259:
        count = 259
    elif k == 260:
        count = 260
    elif k == 261:
        count = 261
    elif k == 262:
        count = 262
    elif k == 263:
        count = 263
    elif k == 264:
        count = 264
    elif k == 265:
        count = 265
    elif k == 266:
        count = 266
    elif k == 267:
        count = 267
    elif k == 268:
        count = 268
    elif k == 269:
        count = 269
    elif k == 270:
        count = 270
    elif k == 271:
        count = 271
    elif k == 272:
        count = 272
    elif k == 273:
        count = 273
    elif k == 274:
        count = 274
    elif k == 275:
        count = 275
    elif k == 276:
        count = 276
    elif k == 277:
        count = 277
    elif k == 278:
        count = 278
    elif k == 279:
        count = 279
    elif k == 280:
        count = 280
    elif k == 281:
        count = 281
    elif k == 282:
        count = 282
    elif k == 283:
        count = 283
    elif k == 284:
        count = 284
    elif k == 285:
        count = 285
    elif k == 286:
        count = 286
    elif k == 287:
        count = 287
    elif k == 288:
        count = 288
    elif k == 289:
        count = 289
    elif k == 290:
        count = 290
    elif k == 291:
        count = 291
    elif k == 292:
        count = 292
    elif k == 293:
        count = 293
    elif k == 294:
        count = 294
    elif k == 295:
        count = 295
    elif k == 296:
        count = 296
    elif k == 297:
        count = 297
    elif k == 298:
        count = 298
    elif k == 299:
        count = 299
    else:
        count = k
    return x[:, None].expand(-1, count, -1).flatten(0, 1)
